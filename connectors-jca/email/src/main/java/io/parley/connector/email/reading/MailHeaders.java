package io.parley.connector.email.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;

/** The header fields of a mail or a part of one, in order; of a doubled field the first counts. */
final class MailHeaders {
  private record Line(String name, String body) {}

  private final List<Line> lines = new ArrayList<>();

  void add(Field field) {
    lines.add(new Line(field.getName().strip().toLowerCase(Locale.ROOT), body(field)));
  }

  /** The first value of that name, unfolded but not decoded; empty where there is none. */
  String raw(String name) {
    return lines.stream()
        .filter(line -> line.name.equals(name))
        .findFirst()
        .map(Line::body)
        .orElse("");
  }

  List<String> all(String name) {
    return lines.stream().filter(line -> line.name.equals(name)).map(Line::body).toList();
  }

  boolean has(String name) {
    return lines.stream().anyMatch(line -> line.name.equals(name));
  }

  /** The first value of that name with RFC 2047 words decoded. */
  String text(String name) {
    return decodeWords(raw(name));
  }

  static String decodeWords(String value) {
    if (!value.contains("=?")) {
      return value.strip();
    }
    try {
      return RawText.clean(DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT)).strip();
    } catch (RuntimeException e) {
      // MIME4J throws various unchecked exceptions for words that are no words.
      return value.strip();
    }
  }

  private static String body(Field field) {
    ByteSequence raw = field.getRaw();
    if (raw == null) {
      return unfold(RawText.clean(field.getBody() == null ? "" : field.getBody()));
    }
    String line = RawText.guess(raw.toByteArray());
    return unfold(line.substring(line.indexOf(':') + 1));
  }

  private static String unfold(String body) {
    return body.replace("\r", "").replace("\n", "").strip();
  }
}
