package io.parley.connector.email.sending;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.EncoderUtil;

/** Text made fit to stand in a header: one line, ASCII, RFC 2047 and RFC 2231 where needed. */
final class HeaderText {
  private static final Pattern BREAKING = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[A-Za-z0-9][\\w.+-]{0,60}/[A-Za-z0-9][\\w.+-]{0,80}");
  private static final int LONGEST_LINE = 900;

  private HeaderText() {}

  /** Without line breaks and controls: nothing in it can begin another header. */
  static String oneLine(String text) {
    return BREAKING.matcher(text).replaceAll(" ").strip();
  }

  static String words(String text, int used) {
    String line = oneLine(text);
    if (line.length() > LONGEST_LINE) {
      line = line.substring(0, LONGEST_LINE);
    }
    String encoded = EncoderUtil.encodeIfNecessary(line, EncoderUtil.Usage.TEXT_TOKEN, used);
    return encoded.replace("?= =?", "?=\r\n =?");
  }

  static String mailbox(String name, String address) {
    String line = oneLine(name);
    return line.isEmpty()
        ? "<" + oneLine(address) + ">"
        : EncoderUtil.encodeAddressDisplayName(line).replace("?= =?", "?=\r\n =?")
            + " <"
            + oneLine(address)
            + ">";
  }

  static String mediaType(String type) {
    boolean usable = type != null && MEDIA_TYPE.matcher(type).matches();
    return usable && !type.startsWith("multipart/") && !type.startsWith("message/")
        ? type
        : "application/octet-stream";
  }

  /** The parameters that name a file, for old programs and by RFC 2231. */
  static String fileName(String name) {
    String line = oneLine(name).replaceAll("[\"\\\\/]", "_");
    String ascii = line.replaceAll("[^\\x20-\\x7E]", "_");
    String plain = "\r\n filename=\"" + ascii + "\"";
    if (ascii.equals(line)) {
      return plain;
    }
    String encoded = URLEncoder.encode(line, StandardCharsets.UTF_8).replace("+", "%20");
    return plain + ";\r\n filename*=UTF-8''" + encoded.replace("*", "%2A");
  }
}
