package io.parley.channel.inbound;

/** An event came for an account that no tenant has. */
public final class UnknownAccountException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownAccountException(String accountKey) {
    super("no channel account " + accountKey);
  }
}
