package io.parley.platform.secret;

/**
 * An envelope does not open: the master key is another one, or somebody changed or moved the bytes.
 */
public final class UnreadableSecretException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  UnreadableSecretException(Throwable cause) {
    super("a secret cannot be read with the configured master keys", cause);
  }
}
