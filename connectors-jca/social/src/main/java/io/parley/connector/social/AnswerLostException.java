package io.parley.connector.social;

import java.io.IOException;

/** The request may have arrived, but its answer did not come or could not be read. */
public final class AnswerLostException extends IOException {
  private static final long serialVersionUID = 1L;

  public AnswerLostException(String message, Throwable cause) {
    super(message, cause);
  }
}
