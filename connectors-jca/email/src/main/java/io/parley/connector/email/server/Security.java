package io.parley.connector.email.server;

/** How a line to a mail server is protected. */
public enum Security {
  /** TLS from the first byte. */
  TLS,
  /** Begins in the clear and must become TLS before the log-in; never goes on without. */
  STARTTLS,
  /** In the clear, for servers on the same host or network. */
  PLAIN
}
