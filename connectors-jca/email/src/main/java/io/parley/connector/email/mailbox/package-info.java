/**
 * Watches one folder of one account and hands each new mail on: a mail is marked {@code \Seen} only
 * after its delivery has returned, so that a crash in between brings it again under the same id.
 */
package io.parley.connector.email.mailbox;
