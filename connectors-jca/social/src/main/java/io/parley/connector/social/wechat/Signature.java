package io.parley.connector.social.wechat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** WeChat's signature: the SHA-1 of the sorted parts, one after the other, in hexadecimal. */
final class Signature {
  private Signature() {}

  static String of(String... parts) {
    String[] sorted = parts.clone();
    Arrays.sort(sorted);
    byte[] joined = String.join("", sorted).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sha1(joined));
  }

  /** Compares in a time that does not depend on where the texts differ. */
  static boolean matches(String given, String... parts) {
    return MessageDigest.isEqual(
        of(parts).getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] sha1(byte[] bytes) {
    try {
      // The platform's protocol fixes SHA-1; the secret token makes it a keyed digest.
      return MessageDigest.getInstance("SHA-1").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
