package io.parley.channels.chat;

import jakarta.websocket.CloseReason;

/** Why Parley closes a visitor's socket; the widget decides by the number whether to come back. */
enum Ending {
  /** Too many frames that were none. */
  BAD_FRAMES(4400, "bad frames"),
  /** The token is nobody's: forget it. */
  TOKEN_REFUSED(4401, "token refused"),
  /** The account is gone: do not come back. */
  ACCOUNT_GONE(4404, "no such account"),
  /** Nothing was heard for too long. */
  SILENT(4408, "silent"),
  /** Far too many frames: come back later. */
  FLOOD(4429, "too many frames"),
  TOO_LARGE(CloseReason.CloseCodes.TOO_BIG.getCode(), "frame too large"),
  NOT_TEXT(CloseReason.CloseCodes.CANNOT_ACCEPT.getCode(), "text frames only"),
  /** It does not read as fast as it is written to. */
  TOO_SLOW(CloseReason.CloseCodes.TRY_AGAIN_LATER.getCode(), "too slow"),
  /** Parley failed: come back and resume. */
  FAILED(CloseReason.CloseCodes.UNEXPECTED_CONDITION.getCode(), "try again");

  private final int code;
  private final String phrase;

  Ending(int code, String phrase) {
    this.code = code;
    this.phrase = phrase;
  }

  CloseReason reason() {
    return new CloseReason(CloseReason.CloseCodes.getCloseCode(code), phrase);
  }
}
