package io.parley.chat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One message as a visitor sees it.
 *
 * @param position its place among all that the visitor has seen: rises, without gaps
 * @param id for the visitor's own the id that the browser gave, else the message's
 * @param own whether the visitor wrote it
 * @param author the agent's name, empty for the visitor's own
 */
public record ChatEntry(
    long position,
    String id,
    boolean own,
    String author,
    String text,
    Instant at,
    List<File> files) {
  public ChatEntry {
    files = List.copyOf(files);
  }

  ChatEntry with(List<File> attached) {
    return new ChatEntry(position, id, own, author, text, at, attached);
  }

  /** A file that came with the message. */
  public record File(UUID id, String name, String mediaType, long size) {}
}
