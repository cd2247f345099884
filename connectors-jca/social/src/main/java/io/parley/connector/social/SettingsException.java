package io.parley.connector.social;

/** An account cannot be opened as it is set. */
public final class SettingsException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param code for example {@code wechat.aes-key-malformed}
   * @param detail safe to show to an administrator: never a secret's value
   */
  public SettingsException(String code, String detail) {
    super(detail);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
