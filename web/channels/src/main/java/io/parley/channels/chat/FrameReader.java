package io.parley.channels.chat;

import io.parley.chat.ChatSettings;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads what a browser sends, strictly: whatever is not exactly a known frame is refused. */
final class FrameReader {
  private static final String INVALID = "chat.frame-invalid";
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern LOCALE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

  /** More than any frame needs; deeper ones would cost the parser its stack. */
  private static final int DEPTH = 4;

  private FrameReader() {}

  static VisitorFrame read(String text) throws FrameRefused {
    if (text.length() > ChatSettings.MAX_FRAME
        || text.getBytes(StandardCharsets.UTF_8).length > ChatSettings.MAX_FRAME) {
      throw new FrameRefused("chat.frame-too-large");
    }
    JsonObject frame = parse(text);
    return switch (string(frame, "type", 40)) {
      case "hello" -> hello(frame);
      case "message" -> say(frame);
      case "typing" -> new VisitorFrame.Typing(flag(frame, "on"));
      case "seen" -> new VisitorFrame.Seen(count(frame, "delivered"), count(frame, "read"));
      case "pong" -> new VisitorFrame.Pong();
      default -> throw new FrameRefused("chat.frame-unknown-type");
    };
  }

  private static JsonObject parse(String text) throws FrameRefused {
    if (isDeep(text)) {
      throw new FrameRefused("chat.frame-not-json");
    }
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    } catch (JsonException | IllegalStateException e) {
      throw new FrameRefused("chat.frame-not-json");
    }
  }

  /** Brackets within strings count as well: a frame of nothing but brackets is a text too. */
  private static boolean isDeep(String text) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c == '\\') {
          i++;
        } else if (c == '"') {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
      }
      if (depth > DEPTH) {
        return true;
      }
    }
    return false;
  }

  private static VisitorFrame hello(JsonObject frame) throws FrameRefused {
    String locale = string(frame, "locale", 100);
    return new VisitorFrame.Hello(
        string(frame, "token", 100),
        frame.containsKey("after") ? count(frame, "after") : -1,
        PlainText.of(string(frame, "name", 400)),
        LOCALE.matcher(locale).matches() ? locale : "en");
  }

  private static VisitorFrame say(JsonObject frame) throws FrameRefused {
    UUID id = uuid(frame.get("id"));
    String text = PlainText.of(string(frame, "text", Integer.MAX_VALUE)).strip();
    List<UUID> files = files(frame);
    if (text.length() > ChatSettings.MAX_TEXT) {
      throw new FrameRefused("chat.text-too-long", id.toString());
    }
    if (files.size() > ChatSettings.MAX_FILES) {
      throw new FrameRefused("chat.too-many-files", id.toString());
    }
    if (text.isEmpty() && files.isEmpty()) {
      throw new FrameRefused("chat.text-empty", id.toString());
    }
    return new VisitorFrame.Say(id, text, files);
  }

  private static List<UUID> files(JsonObject frame) throws FrameRefused {
    JsonValue value = frame.get("files");
    if (value == null) {
      return List.of();
    }
    if (value.getValueType() != JsonValue.ValueType.ARRAY) {
      throw new FrameRefused(INVALID);
    }
    List<UUID> files = new ArrayList<>();
    for (JsonValue file : value.asJsonArray()) {
      files.add(uuid(file));
    }
    return files;
  }

  private static UUID uuid(JsonValue value) throws FrameRefused {
    if (value instanceof JsonString text && UUID_FORM.matcher(text.getString()).matches()) {
      return UUID.fromString(text.getString());
    }
    throw new FrameRefused(INVALID);
  }

  /** A missing string is an empty one. */
  private static String string(JsonObject frame, String name, int longest) throws FrameRefused {
    JsonValue value = frame.get(name);
    if (value == null) {
      return "";
    }
    if (value instanceof JsonString text && text.getString().length() <= longest) {
      return text.getString();
    }
    throw new FrameRefused(INVALID);
  }

  private static boolean flag(JsonObject frame, String name) throws FrameRefused {
    JsonValue value = frame.get(name);
    if (JsonValue.TRUE.equals(value) || JsonValue.FALSE.equals(value)) {
      return JsonValue.TRUE.equals(value);
    }
    throw new FrameRefused(INVALID);
  }

  private static long count(JsonObject frame, String name) throws FrameRefused {
    if (frame.get(name) instanceof JsonNumber number) {
      double value = number.doubleValue();
      if (value >= 0 && value <= 1L << 53 && value == Math.rint(value)) {
        return (long) value;
      }
    }
    throw new FrameRefused(INVALID);
  }
}
