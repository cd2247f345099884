package io.parley.channels.webhook;

import io.parley.connector.WebhookRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes a call off the wire, untouched: the container's own reading of parameters would consume a
 * form's body, and signatures are checked over the bytes.
 */
final class Call {
  private static final int LONGEST_BODY = 1024 * 1024;
  private static final int MOST_PARAMETERS = 50;

  private Call() {}

  /**
   * @throws IllegalArgumentException where the query cannot be read
   */
  static WebhookRequest of(HttpServletRequest request) throws IOException, CallTooLargeException {
    return new WebhookRequest(
        request.getMethod(), query(request.getQueryString()), headers(request), body(request));
  }

  private static byte[] body(HttpServletRequest request) throws IOException, CallTooLargeException {
    if (request.getContentLengthLong() > LONGEST_BODY) {
      throw new CallTooLargeException();
    }
    byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
    if (body.length > LONGEST_BODY) {
      throw new CallTooLargeException();
    }
    return body;
  }

  static Map<String, List<String>> query(String raw) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    if (raw == null || raw.isEmpty()) {
      return query;
    }
    String[] pairs = raw.split("&", MOST_PARAMETERS + 1);
    if (pairs.length > MOST_PARAMETERS) {
      throw new IllegalArgumentException("too many parameters");
    }
    for (String pair : pairs) {
      String[] parts = pair.split("=", 2);
      query
          .computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
          .add(parts.length == 2 ? decoded(parts[1]) : "");
    }
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static Map<String, List<String>> headers(HttpServletRequest request) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(name.toLowerCase(Locale.ROOT), Collections.list(request.getHeaders(name)));
    }
    return headers;
  }
}
