package io.parley.connector.email.reading;

import java.time.Instant;

/**
 * Where a mail lies on its server and since when.
 *
 * @param uidValidity changes when the server has forgotten what its UIDs meant
 */
public record MailPlace(String folder, long uidValidity, long uid, Instant receivedAt) {
  /** The identity of a mail that brought none of its own. */
  String id() {
    return folder + "/" + uidValidity + "/" + uid;
  }
}
