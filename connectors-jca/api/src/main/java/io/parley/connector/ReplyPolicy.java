package io.parley.connector;

import java.time.Duration;

/**
 * The platform's limits on answering a customer's last message.
 *
 * @param window how long after it answers are taken, zero for no limit
 * @param replies how many answers it allows, zero for no limit
 * @param maxBytes longest text in UTF-8 bytes, zero for no limit
 */
public record ReplyPolicy(Duration window, int replies, int maxBytes) {
  /** No limit of any kind. */
  public static final ReplyPolicy UNLIMITED = new ReplyPolicy(Duration.ZERO, 0, 0);
}
