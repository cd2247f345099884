package io.parley.chat;

import io.parley.platform.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.apache.tika.Tika;

/**
 * Tells what a file is from its bytes, never from what the browser says, and whether it is taken.
 */
@ApplicationScoped
class FileTypes {
  private static final int MAX_NAME = 120;

  private final Tika tika = new Tika();
  @Inject ChatSettings settings;

  /**
   * The media type of a file that is taken.
   *
   * @param beginning enough of it to tell
   * @throws DomainException {@code chat.file-type-refused}
   */
  String accepted(byte[] beginning, String name) {
    String type = tika.detect(beginning, name).toLowerCase(Locale.ROOT);
    if (!settings.fileTypes().contains(type)) {
      throw new DomainException("chat.file-type-refused");
    }
    return type;
  }

  /** A name without path, control and direction-changing characters, for display only. */
  static String plainName(String raw) {
    String name = raw == null ? "" : raw.replaceAll("^.*[/\\\\]", "");
    name = name.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "").strip();
    if (name.length() > MAX_NAME) {
      name = name.substring(name.length() - MAX_NAME);
    }
    return name.isEmpty() ? "file" : name;
  }
}
