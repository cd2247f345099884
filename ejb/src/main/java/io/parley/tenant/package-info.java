/**
 * The companies that Parley serves and the programs that work for them. Decides who they are and
 * whether they are served; leaves log-ins of people to {@code identity}.
 */
package io.parley.tenant;
