package io.parley.connector.social;

import java.io.IOException;

/** The operator does not allow to call this address; certainly nothing was sent. */
public final class AddressRefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  public AddressRefusedException(String message) {
    super(message);
  }
}
