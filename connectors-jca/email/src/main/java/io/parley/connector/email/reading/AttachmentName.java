package io.parley.connector.email.reading;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/** A file name that can do no harm on any disk, in any header and before any eye. */
final class AttachmentName {
  private static final int LONGEST = 120;
  private static final int LONGEST_ENDING = 12;

  /**
   * Also the marks that turn the direction of writing: they make {@code exe.pdf} of {@code
   * fdp.exe}.
   */
  private static final Pattern UNSAFE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}<>:\"|?*]");

  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

  private static final Map<String, String> ENDINGS =
      Map.of(
          "text/plain", ".txt",
          "text/html", ".html",
          "text/calendar", ".ics",
          "message/rfc822", ".eml",
          "application/pdf", ".pdf",
          "image/png", ".png",
          "image/jpeg", ".jpg",
          "image/gif", ".gif");

  private AttachmentName() {}

  /**
   * The safe form of a given name.
   *
   * @param number counts the attachments of the mail from 1, for those without a usable name
   */
  static String of(String given, String mediaType, int number) {
    String name = Normalizer.normalize(given, Normalizer.Form.NFC);
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    name = UNSAFE.matcher(name).replaceAll("").strip();
    name = name.replaceAll("^\\.+", "").replaceAll("[. ]+$", "");
    if (name.isEmpty() || DEVICE.matcher(name).matches()) {
      return "attachment-" + number + ENDINGS.getOrDefault(mediaType, ".bin");
    }
    return shortened(name);
  }

  private static String shortened(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
    int cut = LONGEST - ending.length();
    if (Character.isHighSurrogate(name.charAt(cut - 1))) {
      cut--;
    }
    return name.substring(0, cut) + ending;
  }
}
