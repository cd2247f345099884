package io.parley.api.v1;

import io.parley.attachment.AttachmentView;
import io.parley.connector.Channel;
import io.parley.connector.Content;
import io.parley.conversation.Delivery;
import io.parley.conversation.Direction;
import io.parley.conversation.MessageView;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One entry of a conversation. */
@Schema(name = "Message")
public record MessageBody(
    UUID id,
    UUID interactionId,
    @Schema(
            type = SchemaType.STRING,
            enumeration = {"CHAT", "EMAIL", "WECHAT"})
        Channel channel,
    @Schema(description = "its place in the conversation, from 1, without gaps") long sequence,
    @Schema(
            type = SchemaType.STRING,
            enumeration = {"INBOUND", "OUTBOUND", "NOTE", "SYSTEM"})
        Direction direction,
    @Schema(
            type = SchemaType.STRING,
            enumeration = {"TEXT", "IMAGE", "VOICE", "VIDEO", "FILE", "LOCATION", "LINK", "EVENT"})
        Content.Kind kind,
    String subject,
    String text,
    @Schema(description = "sanitised HTML; empty where the message was plain") String html,
    @Schema(description = "what it quotes from earlier messages") String quoted,
    @Schema(description = "missing where it was no agent") UUID authorAgentId,
    String authorName,
    Instant sentAt,
    @Schema(
            type = SchemaType.STRING,
            enumeration = {
              "RECEIVED",
              "NONE",
              "SENDING",
              "SENT",
              "DELIVERED",
              "READ",
              "FAILED",
              "UNKNOWN"
            })
        Delivery delivery,
    @Schema(description = "why it failed or is unknown; a code") String deliveryReason,
    @Schema(type = SchemaType.OBJECT, description = "further facts, for example a location")
        JsonObject hints,
    List<File> attachments) {

  /** A file that came or went with a message. */
  @Schema(name = "Attachment")
  public record File(UUID id, String name, String mediaType, long size) {
    static File of(AttachmentView file) {
      return new File(file.id(), file.name(), file.mediaType(), file.size());
    }
  }

  static MessageBody of(MessageView m) {
    return new MessageBody(
        m.id(),
        m.interactionId(),
        m.channel(),
        m.sequence(),
        m.direction(),
        m.content().kind(),
        m.content().subject(),
        m.content().text(),
        m.content().html(),
        m.content().quoted(),
        m.author().agentId(),
        m.author().name(),
        m.sentAt(),
        m.delivery(),
        m.deliveryReason(),
        object(m.hints()),
        m.attachments().stream().map(File::of).toList());
  }

  private static JsonObject object(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
