package io.parley.conversation;

import java.util.List;
import java.util.UUID;

/**
 * An answer to be sent.
 *
 * @param interactionId the leg to answer on, null for the one on which the customer wrote last
 * @param expectedSequence the last message that the writer had seen, or a negative number not to
 *     check
 */
public record NewReply(
    UUID interactionId, String text, List<UUID> attachmentIds, long expectedSequence) {
  public NewReply {
    text = text == null ? "" : text;
    attachmentIds = attachmentIds == null ? List.of() : List.copyOf(attachmentIds);
  }
}
