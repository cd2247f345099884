package io.parley.connector.email.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;

/**
 * Bytes of unsure charset made into text that can be stored: what is declared is tried first, then
 * UTF-8, and what still does not fit is replaced; never fails.
 */
final class RawText {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Senders say the narrow name and use the wide set. */
  private static final Map<String, Charset> WIDER =
      Map.of(
          "gb2312", GB18030,
          "gbk", GB18030,
          "x-gbk", GB18030,
          "cp936", GB18030,
          "iso-8859-1", WINDOWS_1252,
          "latin1", WINDOWS_1252,
          "utf8", StandardCharsets.UTF_8);

  private RawText() {}

  static String decode(byte[] bytes, String declared) {
    Charset charset = charset(declared);
    if (charset == null || charset.equals(StandardCharsets.US_ASCII)) {
      return guess(bytes);
    }
    String exact = strictly(bytes, charset);
    if (exact == null) {
      exact = strictly(bytes, StandardCharsets.UTF_8);
    }
    return clean(exact != null ? exact : new String(bytes, charset));
  }

  /** Text of unknown charset, as in raw header fields. */
  static String guess(byte[] bytes) {
    String text = strictly(bytes, StandardCharsets.UTF_8);
    if (text == null) {
      text = strictly(bytes, GB18030);
    }
    return clean(text != null ? text : new String(bytes, WINDOWS_1252));
  }

  /** Without what PostgreSQL or a screen cannot take: control characters, halves of characters. */
  static String clean(String text) {
    StringBuilder clean = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean good = isGood(text, i, c);
      if (!good && clean == null) {
        clean = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (clean != null && (good || Character.isSurrogate(c))) {
        clean.append(good ? c : '\uFFFD');
      }
    }
    return clean == null ? text : clean.toString();
  }

  private static boolean isGood(String text, int i, char c) {
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c == '\n' || c == '\t' || c == '\r' || (c >= ' ' && (c < 0x7F || c > 0x9F));
  }

  private static String strictly(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static Charset charset(String declared) {
    if (declared == null || declared.isBlank()) {
      return null;
    }
    String name = declared.strip().toLowerCase(Locale.ROOT);
    Charset wider = WIDER.get(name);
    try {
      return wider != null ? wider : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
