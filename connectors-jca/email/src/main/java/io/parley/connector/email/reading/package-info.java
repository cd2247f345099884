/**
 * Turns the bytes of a mail, however hostile, into an event: limits first, then structure, then the
 * text that a person wrote.
 *
 * <p>Nothing here throws for what a mail holds; a mail that cannot be shown becomes a message that
 * says so.
 */
package io.parley.connector.email.reading;
