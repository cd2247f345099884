package io.parley.channels.webhook;

/** A call's body is longer than any platform's. */
final class CallTooLargeException extends Exception {
  private static final long serialVersionUID = 1L;
}
