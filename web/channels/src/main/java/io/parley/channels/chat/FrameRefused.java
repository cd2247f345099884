package io.parley.channels.chat;

/** A frame is not well-formed. The code tells what is wrong with it, never what it says. */
final class FrameRefused extends Exception {
  private static final long serialVersionUID = 1L;

  /** Of which message the frame spoke, or empty: lets the widget mark it. */
  private final String message;

  FrameRefused(String code, String message) {
    super(code);
    this.message = message;
  }

  FrameRefused(String code) {
    this(code, "");
  }

  String code() {
    return getMessage();
  }

  String message() {
    return message;
  }
}
