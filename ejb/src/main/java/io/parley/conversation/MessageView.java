package io.parley.conversation;

import io.parley.attachment.AttachmentView;
import io.parley.connector.Channel;
import io.parley.connector.Content;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message as screens and the API show it.
 *
 * @param sequence its place in the conversation, from 1, without gaps
 * @param hints a JSON object of further facts, for example a location's latitude
 */
public record MessageView(
    UUID id,
    UUID interactionId,
    Channel channel,
    long sequence,
    Direction direction,
    Content content,
    Author author,
    Instant sentAt,
    Delivery delivery,
    String deliveryReason,
    String hints,
    List<AttachmentView> attachments) {
  public MessageView {
    attachments = List.copyOf(attachments);
  }

  static MessageView of(Message message, Channel channel, List<AttachmentView> attachments) {
    return new MessageView(
        message.id(),
        message.interactionId(),
        channel,
        message.sequence(),
        message.direction(),
        message.content(),
        message.author(),
        message.sentAt(),
        message.delivery(),
        message.deliveryReason(),
        message.hints(),
        attachments);
  }
}
