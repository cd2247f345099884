package io.parley.connector.social.wechat;

import io.parley.connector.Attachment;
import io.parley.connector.OutboundMessage;
import io.parley.connector.ReplyPolicy;
import io.parley.connector.SendOutcome;
import io.parley.connector.SendOutcome.Refused;
import io.parley.connector.SendOutcome.Sent;
import io.parley.connector.SendOutcome.Unknown;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends a message as customer service messages: its text, then each of its images.
 *
 * <p>The platform knows no idempotency key, and gives no id that it would name later: the message's
 * own id stands for it.
 */
final class Sender {
  /** Five answers within 48 hours after a customer's message. */
  static final ReplyPolicy POLICY = new ReplyPolicy(Duration.ofHours(48), 5, 2048);

  private final Api api;
  private final Media media;

  Sender(Api api, Media media) {
    this.api = api;
    this.media = media;
  }

  SendOutcome send(OutboundMessage message) {
    try {
      checkText(message.text());
      return sendAll(parts(message), message.messageId());
    } catch (CallFailed e) {
      return e.outcome();
    }
  }

  private static void checkText(String text) throws CallFailed {
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    if (length > POLICY.maxBytes()) {
      throw new CallFailed(new Refused("wechat.too-long", length + " > " + POLICY.maxBytes()));
    }
  }

  /** Stores the images first: up to here, any failure is one before anything was sent. */
  private List<JsonObject> parts(OutboundMessage message) throws CallFailed {
    for (Attachment file : message.attachments()) {
      if (!Media.isSendable(file)) {
        throw Media.notSendable(file);
      }
    }
    List<JsonObject> parts = new ArrayList<>();
    String openid = message.recipient().value();
    if (!message.text().isBlank()) {
      parts.add(part(openid, "text", "content", message.text()));
    }
    for (Attachment image : message.attachments()) {
      parts.add(part(openid, "image", "media_id", media.storeImage(image)));
    }
    if (parts.isEmpty()) {
      throw new CallFailed(new Refused("wechat.nothing-to-send", ""));
    }
    return parts;
  }

  private static JsonObject part(String openid, String type, String name, String value) {
    JsonObjectBuilder body = Json.createObjectBuilder().add(name, value);
    return Json.createObjectBuilder()
        .add("touser", openid)
        .add("msgtype", type)
        .add(type, body)
        .build();
  }

  private SendOutcome sendAll(List<JsonObject> parts, String messageId) throws CallFailed {
    boolean begun = false;
    for (JsonObject part : parts) {
      try {
        // JSON-P writes UTF-8 as it is: the platform refuses escaped characters (40033).
        api.post("cgi-bin/message/custom/send", part.toString());
        begun = true;
      } catch (CallFailed e) {
        if (begun) {
          return new Unknown("wechat.partly-sent");
        }
        throw e;
      }
    }
    return new Sent(messageId);
  }
}
