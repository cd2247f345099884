package io.parley.channels.chat;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Refusals as RFC 9457 problems; the widget has the words for each code. */
final class Problem {
  private Problem() {}

  static void answer(HttpServletResponse response, int status, String code) throws IOException {
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response.setCharacterEncoding("UTF-8");
    response
        .getWriter()
        .write(
            Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("status", status)
                .add("code", code)
                .build()
                .toString());
  }
}
