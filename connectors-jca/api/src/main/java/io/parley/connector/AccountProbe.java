package io.parley.connector;

/**
 * What a connector found when it tried an account's settings without keeping them.
 *
 * @param code empty when all is well, else for example {@code imap.login-refused}
 * @param detail safe to show to an administrator
 */
public record AccountProbe(boolean ok, String code, String detail) {
  public static AccountProbe passed(String detail) {
    return new AccountProbe(true, "", detail);
  }

  public static AccountProbe failed(String code, String detail) {
    return new AccountProbe(false, code, detail);
  }
}
