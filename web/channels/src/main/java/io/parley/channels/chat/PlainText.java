package io.parley.channels.chat;

/** Text that every later station can store and show: no lone surrogates, no control characters. */
final class PlainText {
  private PlainText() {}

  static String of(String raw) {
    StringBuilder plain = new StringBuilder(raw.length());
    raw.codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
