package io.parley.channels.chat;

import io.parley.chat.ChatEntry;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** Frames from Parley to a visitor's browser. */
final class ServerFrames {
  static final String PING = frame("ping").build().toString();
  static final String TYPING = frame("typing").build().toString();

  private ServerFrames() {}

  /**
   * @param token given to new visitors only, to be kept by the browser; else empty
   * @param late whether the visitor has to be told that answers may take longer
   */
  record Welcome(String token, boolean here, boolean late, long agentRead) {}

  static String welcome(Welcome welcome) {
    return frame("welcome")
        .add("token", welcome.token())
        .add("here", welcome.here())
        .add("late", welcome.late())
        .add("agentRead", welcome.agentRead())
        .build()
        .toString();
  }

  /** What the browser gave this id is durable. */
  static String stored(String id) {
    return frame("stored").add("id", id).build().toString();
  }

  static String agentRead(long position) {
    return frame("agent-read").add("position", position).build().toString();
  }

  static String entries(List<ChatEntry> entries) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    entries.forEach(entry -> all.add(entry(entry)));
    return frame("entries").add("entries", all).build().toString();
  }

  /**
   * @param message the id of the message that it is about, or empty
   * @param retrySeconds when to try again, 0 where that is of no use
   */
  static String error(String code, String message, long retrySeconds) {
    return frame("error")
        .add("code", code)
        .add("id", message)
        .add("retryAfter", retrySeconds)
        .build()
        .toString();
  }

  private static JsonObjectBuilder entry(ChatEntry entry) {
    JsonArrayBuilder files = Json.createArrayBuilder();
    entry.files().forEach(file -> files.add(file(file)));
    return Json.createObjectBuilder()
        .add("position", entry.position())
        .add("id", entry.id())
        .add("own", entry.own())
        .add("author", entry.author())
        .add("text", entry.text())
        .add("at", entry.at().toString())
        .add("files", files);
  }

  static JsonObjectBuilder file(ChatEntry.File file) {
    return Json.createObjectBuilder()
        .add("id", file.id().toString())
        .add("name", file.name())
        .add("mediaType", file.mediaType())
        .add("size", file.size());
  }

  private static JsonObjectBuilder frame(String type) {
    return Json.createObjectBuilder().add("type", type);
  }
}
