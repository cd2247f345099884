/**
 * Writes answers as mails and sends them, and tells exactly how certain it is that one left: what
 * may have been accepted is never called failed.
 */
package io.parley.connector.email.sending;
