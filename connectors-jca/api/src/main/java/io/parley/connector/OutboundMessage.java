package io.parley.connector;

import java.util.List;

/**
 * A message to a customer.
 *
 * @param messageId Parley's own id, the same on every try: the idempotency key where a platform has
 *     one
 * @param subject empty where the channel has none
 * @param replyToken to be put where the answer brings it back, empty where the channel needs none
 * @param threading the provider message ids that this message answers, nearest first
 */
public record OutboundMessage(
    AccountKey account,
    String messageId,
    Handle recipient,
    String subject,
    String text,
    List<Attachment> attachments,
    String replyToken,
    Threading threading) {
  public OutboundMessage {
    attachments = List.copyOf(attachments);
  }
}
