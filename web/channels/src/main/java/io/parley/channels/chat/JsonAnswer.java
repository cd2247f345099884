package io.parley.channels.chat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** JSON over HTTP; refusals are RFC 9457 problems, for whose codes the widget has the words. */
final class JsonAnswer {
  private JsonAnswer() {}

  static void send(HttpServletResponse response, int status, JsonObject body) throws IOException {
    send(response, status, "application/json", body);
  }

  static void problem(HttpServletResponse response, int status, String code) throws IOException {
    JsonObject body =
        Json.createObjectBuilder()
            .add("type", "about:blank")
            .add("status", status)
            .add("code", code)
            .build();
    send(response, status, "application/problem+json", body);
  }

  private static void send(
      HttpServletResponse response, int status, String mediaType, JsonObject body)
      throws IOException {
    response.setStatus(status);
    response.setContentType(mediaType);
    response.getOutputStream().write(body.toString().getBytes(StandardCharsets.UTF_8));
  }
}
