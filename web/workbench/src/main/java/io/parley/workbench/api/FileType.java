package io.parley.workbench.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What may be believed and shown of a file. */
final class FileType {
  private static final String UNKNOWN = "application/octet-stream";
  private static final Pattern FORM =
      Pattern.compile("[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,60}");
  // SVG is missing on purpose: it is a document that can run script.
  private static final Set<String> PICTURES =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

  private FileType() {}

  /** A declared type of the right form, without parameters. */
  static String safe(String declared) {
    String type = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return FORM.matcher(type).matches() ? type : UNKNOWN;
  }

  static boolean isPicture(String mediaType) {
    return PICTURES.contains(safe(mediaType));
  }

  /** RFC 6266, the name in the form of RFC 8187. */
  static String disposition(String name, boolean inline) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return (inline ? "inline" : "attachment") + "; filename*=UTF-8''" + encoded;
  }
}
