package io.parley.channels.chat;

import java.util.List;
import java.util.UUID;

/** One well-formed frame of a visitor's browser. */
sealed interface VisitorFrame {
  /**
   * The first of a socket.
   *
   * @param token empty for a new visitor
   * @param after position of the last entry that the browser has, negative where it has none
   */
  record Hello(String token, long after, String name, String locale) implements VisitorFrame {}

  /** A message; at least one of text and files is there. */
  record Say(UUID id, String text, List<UUID> files) implements VisitorFrame {
    public Say {
      files = List.copyOf(files);
    }
  }

  /** The visitor began or ended to type. */
  record Typing(boolean on) implements VisitorFrame {}

  /** Up to which positions answers arrived and were shown. */
  record Seen(long delivered, long read) implements VisitorFrame {}

  /** The browser lives. */
  record Pong() implements VisitorFrame {}
}
