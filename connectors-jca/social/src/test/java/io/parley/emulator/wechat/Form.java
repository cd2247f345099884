package io.parley.emulator.wechat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The only file of a multipart form. */
final class Form {
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
  private static final Pattern TYPE =
      Pattern.compile("content-type: *([^\\r\\n]+)", Pattern.CASE_INSENSITIVE);

  private Form() {}

  static MediaShelf.File file(String declared, byte[] body) {
    Matcher boundary = BOUNDARY.matcher(declared);
    if (!boundary.find()) {
      throw new IllegalArgumentException("no boundary");
    }
    // In this charset each byte is one character.
    String text = new String(body, StandardCharsets.ISO_8859_1);
    int begin = text.indexOf("\r\n\r\n") + 4;
    int end = text.indexOf("\r\n--" + boundary.group(1), begin);
    Matcher type = TYPE.matcher(text.substring(0, begin));
    String mediaType = type.find() ? type.group(1).strip() : "application/octet-stream";
    byte[] bytes = text.substring(begin, end).getBytes(StandardCharsets.ISO_8859_1);
    return new MediaShelf.File(mediaType, bytes);
  }
}
