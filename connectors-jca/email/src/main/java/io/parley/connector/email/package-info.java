/**
 * The email resource adapter: serves many mail accounts, each by one IMAP folder that is watched
 * and one SMTP server that is sent through.
 *
 * <p>It decides what of a mail is a customer's message, what is a report on a sent one and what is
 * Parley's own mail coming back; it knows nothing of tenants and conversations. A watched folder
 * belongs to Parley: whatever is not {@code \Seen} in it is new.
 */
package io.parley.connector.email;
