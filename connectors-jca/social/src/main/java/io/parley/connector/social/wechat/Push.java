package io.parley.connector.social.wechat;

import io.parley.connector.Attachment;
import io.parley.connector.Channel;
import io.parley.connector.Content;
import io.parley.connector.Handle;
import io.parley.connector.InboundEvent.MessageReceived;
import io.parley.connector.Threading;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A verified push of an official account: a customer's message or something that happened. */
final class Push {
  private static final Pattern OPENID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,19}");

  private final WeChatSettings account;
  private final Fields fields;
  private final Handle sender;
  private final Instant sentAt;

  Push(WeChatSettings account, Fields fields) throws Refusal {
    this.account = account;
    this.fields = fields;
    this.sender = sender(fields.text("FromUserName"));
    this.sentAt = Instant.ofEpochSecond(number("CreateTime") % 100_000_000_000L);
    if (!isEvent()) {
      number("MsgId");
    }
  }

  private static Handle sender(String openid) throws Refusal {
    if (!OPENID.matcher(openid).matches()) {
      throw Refusal.malformed("wechat.sender-missing");
    }
    return new Handle(Handle.Kind.WECHAT_OPENID, openid, "");
  }

  private long number(String name) throws Refusal {
    if (!NUMBER.matcher(fields.text(name)).matches()) {
      throw Refusal.malformed("wechat.field-malformed");
    }
    // Up to 19 digits: message ids have 64 bits and are kept as text; only times are computed with.
    return Long.parseUnsignedLong(fields.text(name));
  }

  private boolean isEvent() {
    return fields.text("MsgType").equals("event");
  }

  /**
   * Whether it belongs to a conversation. Events that tell of jobs, reviews and the like do not.
   */
  boolean concernsCustomer() {
    return !isEvent() || EventText.isKnown(fields.text("Event"));
  }

  /** The temporary file that it refers to; empty where there is none. */
  String mediaId() {
    return isEvent() ? "" : fields.text("MediaId");
  }

  /** The message with its files and the given state of its media, empty where it has none. */
  MessageReceived message(List<Attachment> files, String media) {
    Map<String, String> hints = new HashMap<>(hints());
    if (!media.isEmpty()) {
      hints.put(Hint.MEDIA, media);
    }
    return message(id(), files, Threading.NONE, hints);
  }

  /** The file of a message that was delivered without it. */
  MessageReceived follower(Attachment file) {
    return follower(List.of(file), "attached");
  }

  /** Says of a message that was delivered without its file that the file will not come. */
  MessageReceived followerWithoutFile() {
    return follower(List.of(), "unavailable");
  }

  private MessageReceived follower(List<Attachment> files, String media) {
    Threading after = new Threading("", List.of(id()));
    Map<String, String> hints = Map.of(Hint.TYPE, fields.text("MsgType"), Hint.MEDIA, media);
    return message(id() + "-media", files, after, hints);
  }

  private MessageReceived message(
      String id, List<Attachment> files, Threading threading, Map<String, String> hints) {
    return new MessageReceived(
        account.key(),
        Channel.WECHAT,
        id,
        sender,
        sentAt,
        content(),
        files,
        threading,
        false,
        hints);
  }

  /** The platform's message id; for an event, which has none, what makes it out. */
  private String id() {
    if (!isEvent()) {
      return fields.text("MsgId");
    }
    String event = fields.text("Event") + " " + fields.text("EventKey");
    return sender.value() + "-" + sentAt.getEpochSecond() + "-" + digest(event);
  }

  private static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Content content() {
    return switch (fields.text("MsgType")) {
      case "text" -> Content.text(fields.raw("Content"));
      case "image" -> of(Content.Kind.IMAGE, "");
      case "voice" -> of(Content.Kind.VOICE, fields.text("Recognition"));
      case "video", "shortvideo" -> of(Content.Kind.VIDEO, "");
      case "location" -> of(Content.Kind.LOCATION, fields.text("Label"));
      case "link" ->
          of(Content.Kind.LINK, (fields.text("Title") + "\n" + fields.text("Url")).strip());
      case "event" -> of(Content.Kind.EVENT, EventText.of(fields));
      // A type that the platform adds later is still a customer who wrote and waits.
      default -> Content.text("[" + fields.text("MsgType") + "]");
    };
  }

  private static Content of(Content.Kind kind, String text) {
    return new Content(kind, "", text, "", "");
  }

  private Map<String, String> hints() {
    Map<String, String> hints = new HashMap<>();
    put(hints, Hint.TYPE, "MsgType");
    put(hints, Hint.MEDIA_ID, "MediaId");
    put(hints, Hint.RECOGNITION, "Recognition");
    put(hints, Hint.LATITUDE, fields.has("Location_X") ? "Location_X" : "Latitude");
    put(hints, Hint.LONGITUDE, fields.has("Location_Y") ? "Location_Y" : "Longitude");
    put(hints, Hint.LABEL, "Label");
    put(hints, Hint.LINK_TITLE, "Title");
    put(hints, Hint.LINK_URL, "Url");
    put(hints, Hint.LINK_DESCRIPTION, "Description");
    put(hints, Hint.EVENT, "Event");
    put(hints, Hint.EVENT_KEY, "EventKey");
    return hints;
  }

  private void put(Map<String, String> hints, String hint, String field) {
    if (fields.has(field)) {
      hints.put(hint, fields.text(field));
    }
  }
}
