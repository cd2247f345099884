package io.parley.connector.email.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ContentUtil;
import org.apache.james.mime4j.util.MimeParameterMapping;

/**
 * A structured header value such as {@code attachment; filename="a.pdf"}, RFC 2231 continuations
 * joined.
 */
record Parameters(String value, Map<String, String> byName) {

  static Parameters of(String header) {
    try {
      return parsed(header);
    } catch (RuntimeException e) {
      // MIME4J's parameter mapping throws for broken percent escapes and charsets.
      int end = header.indexOf(';');
      return new Parameters((end < 0 ? header : header.substring(0, end)).strip(), Map.of());
    }
  }

  private static Parameters parsed(String header) {
    byte[] bytes = header.getBytes(StandardCharsets.UTF_8);
    RawBody body =
        RawFieldParser.DEFAULT.parseRawBody(
            ContentUtil.encode(StandardCharsets.UTF_8, header), new ParserCursor(0, bytes.length));
    MimeParameterMapping mapping = new MimeParameterMapping();
    for (NameValuePair pair : body.getParams()) {
      if (pair.getValue() != null) {
        mapping.addParameter(pair.getName(), pair.getValue());
      }
    }
    Map<String, String> byName = new TreeMap<>();
    mapping
        .getParameters()
        .forEach((name, value) -> byName.put(name.toLowerCase(Locale.ROOT), value));
    return new Parameters(body.getValue() == null ? "" : body.getValue().strip(), byName);
  }

  /** The named parameter, or an empty text. */
  String get(String name) {
    String found = byName.get(name);
    return found == null ? "" : found;
  }
}
