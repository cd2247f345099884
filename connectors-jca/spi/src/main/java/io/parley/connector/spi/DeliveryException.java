package io.parley.connector.spi;

/**
 * An event was not taken by the application, or it is not certain that it was: it must not be
 * acknowledged to the outside and has to be delivered again.
 */
public final class DeliveryException extends Exception {
  private static final long serialVersionUID = 1L;

  DeliveryException(String message, Throwable cause) {
    super(message, cause);
  }
}
