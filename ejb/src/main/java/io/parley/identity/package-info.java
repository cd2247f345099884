/**
 * Who is calling: log-in of operators and of a tenant's people, and what their name means. Decides
 * who may come in, not what they may do.
 */
package io.parley.identity;
