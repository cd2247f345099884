/**
 * Who changed what and when, in one chain of hashes per tenant and one of the platform's own, so
 * that a changed or missing entry shows. Decides nothing; the capabilities say what is worth an
 * entry.
 */
package io.parley.platform.audit;
