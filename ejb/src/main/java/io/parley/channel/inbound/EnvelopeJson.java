package io.parley.channel.inbound;

import io.parley.channel.inbound.InboundEnvelope.MessageIn;
import io.parley.channel.inbound.InboundEnvelope.ReportIn;
import io.parley.connector.AccountKey;
import io.parley.connector.Channel;
import io.parley.connector.Content;
import io.parley.connector.Handle;
import io.parley.connector.InboundEvent.DeliveryReported;
import io.parley.connector.Threading;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes envelopes as JSON and reads them again; spelled out, since queued messages outlive a
 * release.
 */
public final class EnvelopeJson {
  private EnvelopeJson() {}

  static String write(InboundEnvelope envelope) {
    return switch (envelope) {
      case MessageIn message -> write(message).toString();
      case ReportIn report -> write(report.event()).toString();
    };
  }

  /**
   * @throws IllegalArgumentException where the type is not known: a message of a newer release, or
   *     not ours
   */
  public static InboundEnvelope read(String type, String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject body = reader.readObject();
      return switch (type) {
        case MessageIn.TYPE -> readMessage(body);
        case ReportIn.TYPE -> new ReportIn(readReport(body));
        default -> throw new IllegalArgumentException("no inbound envelope: " + type);
      };
    }
  }

  private static JsonObject write(MessageIn message) {
    JsonObjectBuilder hints = Json.createObjectBuilder();
    message.hints().forEach(hints::add);
    JsonArrayBuilder files = Json.createArrayBuilder();
    message.attachmentIds().forEach(id -> files.add(id.toString()));
    return Json.createObjectBuilder()
        .add("account", message.account().value())
        .add("channel", message.channel().name())
        .add("providerMessageId", message.providerMessageId())
        .add("sender", write(message.sender()))
        .add("sentAt", message.sentAt().toString())
        .add("content", write(message.content()))
        .add("attachments", files)
        .add("replyToken", message.threading().replyToken())
        .add("references", Json.createArrayBuilder(message.threading().references()))
        .add("automatic", message.automatic())
        .add("hints", hints)
        .build();
  }

  private static JsonObjectBuilder write(Handle handle) {
    return Json.createObjectBuilder()
        .add("kind", handle.kind().name())
        .add("value", handle.value())
        .add("displayName", handle.displayName());
  }

  private static JsonObjectBuilder write(Content content) {
    return Json.createObjectBuilder()
        .add("kind", content.kind().name())
        .add("subject", content.subject())
        .add("text", content.text())
        .add("html", content.html())
        .add("quoted", content.quoted());
  }

  private static JsonObject write(DeliveryReported report) {
    return Json.createObjectBuilder()
        .add("account", report.account().value())
        .add("eventId", report.eventId())
        .add("providerMessageId", report.providerMessageId())
        .add("report", report.report().name())
        .add("reason", report.reason())
        .add("at", report.at().toString())
        .build();
  }

  private static MessageIn readMessage(JsonObject body) {
    JsonObject sender = body.getJsonObject("sender");
    JsonObject content = body.getJsonObject("content");
    return new MessageIn(
        new AccountKey(body.getString("account")),
        Channel.valueOf(body.getString("channel")),
        body.getString("providerMessageId"),
        new Handle(
            Handle.Kind.valueOf(sender.getString("kind")),
            sender.getString("value"),
            sender.getString("displayName")),
        Instant.parse(body.getString("sentAt")),
        new Content(
            Content.Kind.valueOf(content.getString("kind")),
            content.getString("subject"),
            content.getString("text"),
            content.getString("html"),
            content.getString("quoted")),
        texts(body, "attachments").stream().map(UUID::fromString).toList(),
        new Threading(body.getString("replyToken"), texts(body, "references")),
        body.getBoolean("automatic"),
        hints(body));
  }

  private static DeliveryReported readReport(JsonObject body) {
    return new DeliveryReported(
        new AccountKey(body.getString("account")),
        body.getString("eventId"),
        body.getString("providerMessageId"),
        DeliveryReported.Report.valueOf(body.getString("report")),
        body.getString("reason"),
        Instant.parse(body.getString("at")));
  }

  private static List<String> texts(JsonObject body, String name) {
    return body.getJsonArray(name).getValuesAs(JsonString::getString);
  }

  private static Map<String, String> hints(JsonObject body) {
    Map<String, String> hints = new HashMap<>();
    JsonObject object = body.getJsonObject("hints");
    object.keySet().forEach(name -> hints.put(name, object.getString(name)));
    return hints;
  }
}
