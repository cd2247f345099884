package io.parley.emulator.wechat;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reading requests and writing answers. */
final class Http {
  private static final int LARGEST = 24 * 1024 * 1024;

  private Http() {}

  static Map<String, String> query(HttpExchange exchange) {
    Map<String, String> query = new HashMap<>();
    String raw = exchange.getRequestURI().getRawQuery();
    for (String pair : raw == null ? new String[0] : raw.split("&")) {
      String[] parts = pair.split("=", 2);
      query.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
    }
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  static byte[] body(HttpExchange exchange) throws IOException {
    return exchange.getRequestBody().readNBytes(LARGEST);
  }

  static String text(HttpExchange exchange) throws IOException {
    return new String(body(exchange), StandardCharsets.UTF_8);
  }

  static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new java.io.StringReader(text))) {
      return reader.readObject();
    }
  }

  static void answer(HttpExchange exchange, JsonStructure json) throws IOException {
    // The platform declares JSON as text/plain.
    answer(exchange, 200, "text/plain", json.toString().getBytes(StandardCharsets.UTF_8));
  }

  static void error(HttpExchange exchange, int errcode) throws IOException {
    String text = errcode == 0 ? "ok" : "error " + errcode + " rid: emulator";
    answer(
        exchange, Json.createObjectBuilder().add("errcode", errcode).add("errmsg", text).build());
  }

  static void answer(HttpExchange exchange, int status, String mediaType, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", mediaType);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
