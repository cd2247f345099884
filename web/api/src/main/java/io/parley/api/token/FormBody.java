package io.parley.api.token;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The parameters of a form, each at most once (RFC 6749 section 3.2). */
final class FormBody {
  private static final int MOST_PARAMETERS = 20;

  private final Map<String, String> values = new HashMap<>();

  private FormBody() {}

  static FormBody parse(String body) throws TokenRefusal {
    FormBody form = new FormBody();
    String[] pairs = body.split("&", MOST_PARAMETERS + 1);
    if (pairs.length > MOST_PARAMETERS) {
      throw TokenRefusal.invalidRequest("too many parameters");
    }
    for (String pair : pairs) {
      if (!pair.isEmpty()) {
        form.add(pair);
      }
    }
    return form;
  }

  private void add(String pair) throws TokenRefusal {
    int equals = pair.indexOf('=');
    String name = decode(equals < 0 ? pair : pair.substring(0, equals));
    String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
    if (values.put(name, value) != null) {
      throw TokenRefusal.invalidRequest("a parameter is given twice");
    }
  }

  /** A parameter without a value counts as left out (RFC 6749 section 3.2). */
  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
  }

  static String decode(String text) throws TokenRefusal {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw TokenRefusal.invalidRequest("a parameter is not form-encoded");
    }
  }
}
