package io.parley.workbench.api;

import io.parley.attachment.AttachmentView;
import io.parley.connector.Channel;
import io.parley.connector.Content;
import io.parley.conversation.Delivery;
import io.parley.conversation.Direction;
import io.parley.conversation.MessageView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message as the timeline draws it: without its HTML, which only the sandboxed frame ever gets.
 *
 * @param agentId who of the tenant wrote it, or null
 * @param formatted whether there is HTML to be shown in the frame
 * @param remoteImages how many images the HTML would fetch from elsewhere
 */
public record MessageJson(
    UUID id,
    UUID interactionId,
    Channel channel,
    long sequence,
    Direction direction,
    Content.Kind kind,
    String subject,
    String text,
    String quoted,
    boolean formatted,
    int remoteImages,
    UUID agentId,
    String author,
    Instant at,
    Delivery delivery,
    String reason,
    String hints,
    List<AttachmentView> attachments) {

  static MessageJson of(MessageView view) {
    Content content = view.content();
    return new MessageJson(
        view.id(),
        view.interactionId(),
        view.channel(),
        view.sequence(),
        view.direction(),
        content.kind(),
        content.subject(),
        content.text(),
        content.quoted(),
        !content.html().isEmpty(),
        RemoteImages.count(content.html()),
        view.author().agentId(),
        view.author().name(),
        view.sentAt(),
        view.delivery(),
        view.deliveryReason(),
        view.hints(),
        view.attachments());
  }
}
