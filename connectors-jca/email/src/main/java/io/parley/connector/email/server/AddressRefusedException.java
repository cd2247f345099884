package io.parley.connector.email.server;

import java.net.ConnectException;

/** A mail server's host leads to where tenants must not reach. */
final class AddressRefusedException extends ConnectException {
  private static final long serialVersionUID = 1L;

  AddressRefusedException() {
    super("the host is not on the public internet");
  }
}
