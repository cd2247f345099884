package io.parley.connector.social;

import java.io.IOException;

/** No connection came about; certainly nothing was sent. */
public final class PlatformUnreachableException extends IOException {
  private static final long serialVersionUID = 1L;

  public PlatformUnreachableException(String message, Throwable cause) {
    super(message, cause);
  }
}
