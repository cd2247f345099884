package io.parley.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What a lock-out counts for.
 *
 * @param key never holds what a person typed, which may be a password in the wrong field
 * @param limit how many failures lock it
 */
record LockSubject(String key, int limit) {
  private static final int TRIES_OF_AN_ACCOUNT = 5;

  /** Many people may sit behind one address. */
  private static final int TRIES_OF_AN_ADDRESS = 50;

  static LockSubject account(String slug, String login) {
    return new LockSubject(
        "account:" + digest((slug + "\n" + login).toLowerCase(Locale.ROOT)), TRIES_OF_AN_ACCOUNT);
  }

  static LockSubject address(String remoteAddress) {
    return new LockSubject("address:" + digest(remoteAddress), TRIES_OF_AN_ADDRESS);
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
