package io.parley.connector.email.reading;

import java.util.Locale;

/** Why a mail cannot be shown. */
public enum Refusal {
  TOO_LARGE,
  TOO_MANY_PARTS,
  TOO_DEEP,
  HEADERS_TOO_LARGE,
  UNREADABLE;

  /** The code in the hint {@code email.refused}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Neutral words for the timeline; the application may translate by the code. */
  String notice() {
    return switch (this) {
      case TOO_LARGE -> "[This email is too large to be shown. It is kept in the mailbox.]";
      case TOO_MANY_PARTS, TOO_DEEP ->
          "[This email is built in a way that is not safe to open. It is kept in the mailbox.]";
      case HEADERS_TOO_LARGE, UNREADABLE ->
          "[This email is damaged and cannot be shown. It is kept in the mailbox.]";
    };
  }
}
