package io.parley.emulator.wechat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a user does in WeChat: the fields of the push that tells of it.
 *
 * @param mode empty for the account's own mode
 */
record UserAction(
    String account, String openid, String type, String mode, Map<String, String> fields) {

  static UserAction of(JsonObject json) {
    Map<String, String> values = new LinkedHashMap<>();
    json.forEach((name, value) -> values.put(name, text(value)));
    String type = values.getOrDefault("type", "text");
    return new UserAction(
        json.getString("account"),
        json.getString("openid"),
        type,
        values.getOrDefault("mode", ""),
        fields(type, values));
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString string ? string.getString() : value.toString();
  }

  boolean isEvent() {
    return type.equals("event");
  }

  private static Map<String, String> fields(String type, Map<String, String> given) {
    Map<String, String> fields = new LinkedHashMap<>();
    switch (type) {
      case "text" -> fields.put("Content", given.getOrDefault("text", ""));
      case "image" -> fields.put("PicUrl", "http://127.0.0.1/not-to-be-fetched.png");
      case "voice" -> fields.put("Format", "amr");
      case "video", "shortvideo" -> fields.put("ThumbMediaId", "thumb");
      case "location" -> {
        fields.put("Location_X", given.getOrDefault("latitude", "59.9139"));
        fields.put("Location_Y", given.getOrDefault("longitude", "10.7522"));
        fields.put("Scale", "15");
        fields.put("Label", given.getOrDefault("text", ""));
      }
      case "link" -> {
        fields.put("Title", given.getOrDefault("text", ""));
        fields.put("Description", given.getOrDefault("description", ""));
        fields.put("Url", given.getOrDefault("url", "https://example.com/"));
      }
      case "event" -> {
        fields.put("Event", given.getOrDefault("event", "subscribe"));
        fields.put("EventKey", given.getOrDefault("eventKey", ""));
        fields.put("Latitude", given.getOrDefault("latitude", "59.9139"));
        fields.put("Longitude", given.getOrDefault("longitude", "10.7522"));
      }
      default -> fields.put("Unheard", "of");
    }
    if (given.containsKey("mediaId")) {
      fields.put("MediaId", given.get("mediaId"));
    }
    return fields;
  }

  /** The push as XML, as the platform writes it. */
  String xml(String originalId, long createTime, String messageId) {
    StringBuilder xml = new StringBuilder("<xml>");
    element(xml, "ToUserName", originalId);
    element(xml, "FromUserName", openid);
    xml.append("<CreateTime>").append(createTime).append("</CreateTime>");
    element(xml, "MsgType", type);
    fields.forEach((name, value) -> element(xml, name, value));
    if (!isEvent()) {
      xml.append("<MsgId>").append(messageId).append("</MsgId>");
    }
    return xml.append("</xml>").toString();
  }

  private static void element(StringBuilder xml, String name, String value) {
    String safe = value.replace("]]>", "]]]]><![CDATA[>");
    xml.append("<%s><![CDATA[%s]]></%s>".formatted(name, safe, name));
  }
}
