package io.parley.connector;

import java.util.regex.Pattern;

/**
 * The public, unguessable name of one channel account, as it stands in webhook addresses and queue
 * headers.
 *
 * @param value 8 to 64 letters, digits, {@code -} or {@code _}
 */
public record AccountKey(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{8,64}");

  public AccountKey {
    if (value == null || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an account key");
    }
  }

  /**
   * Whether a text from outside has the form of a key; says nothing of whether such an account
   * exists.
   */
  public static boolean isKey(String text) {
    return text != null && FORM.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
