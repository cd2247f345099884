package io.parley.conversation;

import io.parley.connector.ReplyPolicy;
import java.time.Instant;

/**
 * Whether, how often and how long an answer may be given on a leg right now, by the platform's
 * rules.
 *
 * @param repliesLeft -1 for no limit
 * @param closesAt when the window closes, null for never
 * @param maxBytes of the text in UTF-8, 0 for no limit
 */
public record ReplyAllowance(int repliesLeft, Instant closesAt, int maxBytes, boolean open) {
  private static final int NO_LIMIT = -1;

  /**
   * @param lastInboundAt null where the customer has not written on the leg @param sentSince
   *     answers since then
   */
  static ReplyAllowance of(ReplyPolicy policy, Instant lastInboundAt, int sentSince, Instant now) {
    int left = policy.replies() == 0 ? NO_LIMIT : Math.max(0, policy.replies() - sentSince);
    if (policy.window().isZero()) {
      return new ReplyAllowance(left, null, policy.maxBytes(), left != 0);
    }
    Instant closesAt = lastInboundAt == null ? now : lastInboundAt.plus(policy.window());
    return new ReplyAllowance(
        left, closesAt, policy.maxBytes(), left != 0 && now.isBefore(closesAt));
  }
}
