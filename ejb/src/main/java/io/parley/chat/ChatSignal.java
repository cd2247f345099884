package io.parley.chat;

/** Something of which a visitor's open sockets should know; what it is about stands elsewhere. */
public sealed interface ChatSignal {
  /** There are entries after those that were shown: read them. */
  record Entries() implements ChatSignal {}

  /** An agent has read what the visitor wrote up to a position. */
  record Read(long position) implements ChatSignal {}

  /** An agent types. */
  record Typing() implements ChatSignal {}
}
