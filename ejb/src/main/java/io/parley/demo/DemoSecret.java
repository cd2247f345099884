package io.parley.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Secrets that application and emulator both need, made from a password of this stack. */
record DemoSecret(String seed) {
  String hex(String purpose) {
    return HexFormat.of().formatHex(digest(purpose)).substring(0, 32);
  }

  /** As WeChat's console gives it: 32 bytes in Base64 without the padding. */
  String aesKey(String purpose) {
    return Base64.getEncoder().withoutPadding().encodeToString(digest(purpose));
  }

  private byte[] digest(String purpose) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((purpose + "\n" + seed).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
