package io.parley.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The limits of web chat, the same for every tenant. */
@ApplicationScoped
public class ChatSettings {
  /** Longest text of one message, in characters; the widget counts down to it. */
  public static final int MAX_TEXT = 4_000;

  /** Largest frame from a visitor, in bytes of UTF-8: a longest text of Han characters fits. */
  public static final int MAX_FRAME = 16 * 1024;

  /** Most files with one message. */
  public static final int MAX_FILES = 5;

  /** Largest file in bytes. Each upload is spooled to disk, then kept in the database. */
  @Inject
  @ConfigProperty(name = "parley.chat.file-bytes", defaultValue = "10485760")
  long fileBytes;

  /**
   * Media types that are taken, as found from the bytes. Danger: an agent opens what is allowed
   * here.
   */
  @Inject
  @ConfigProperty(
      name = "parley.chat.file-types",
      defaultValue =
          "image/png,image/jpeg,image/gif,image/webp,image/heic,image/heif,application/pdf,text/plain,text/csv,"
              + "audio/mpeg,audio/mp4,audio/ogg,audio/vorbis,audio/vnd.wave,video/mp4,video/quicktime,video/webm,"
              + "application/vnd.openxmlformats-officedocument.wordprocessingml.document,"
              + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,"
              + "application/vnd.openxmlformats-officedocument.presentationml.presentation")
  List<String> fileTypes;

  /** Messages that one visitor may write in a minute; a third of them at once. */
  @Inject
  @ConfigProperty(name = "parley.chat.messages-per-minute", defaultValue = "60")
  int messagesPerMinute;

  /** Frames of any kind that one socket may send in ten seconds before it is closed as a flood. */
  @Inject
  @ConfigProperty(name = "parley.chat.frames-per-ten-seconds", defaultValue = "150")
  int framesPerTenSeconds;

  /**
   * Sockets and uploads that one network address may open in a minute. Danger: a whole office may
   * stand behind one address.
   */
  @Inject
  @ConfigProperty(name = "parley.chat.opens-per-minute-and-address", defaultValue = "300")
  int opensPerMinuteAndAddress;

  /** Whether the demo shop page is served; never on a production server. */
  @Inject
  @ConfigProperty(name = "parley.demo", defaultValue = "false")
  boolean demo;

  public long fileBytes() {
    return fileBytes;
  }

  public Set<String> fileTypes() {
    return Set.copyOf(fileTypes);
  }

  public int messagesPerMinute() {
    return messagesPerMinute;
  }

  public int framesPerTenSeconds() {
    return framesPerTenSeconds;
  }

  public int opensPerMinuteAndAddress() {
    return opensPerMinuteAndAddress;
  }

  public boolean demo() {
    return demo;
  }
}
