package io.parley.conversation.outbound;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.UUID;

/** "Send this message", as it lies in the outbound queue. */
record SendOrder(UUID messageId) {
  static final String TYPE = "SendMessage";

  String json() {
    return Json.createObjectBuilder().add("messageId", messageId.toString()).build().toString();
  }

  static SendOrder read(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return new SendOrder(UUID.fromString(reader.readObject().getString("messageId")));
    }
  }
}
