package io.parley.launch;

import java.security.SecureRandom;
import java.util.Base64;

/** Passwords and keys of this stack, made when first asked for and kept. */
final class Secrets {
  /** Without the letters and digits that are taken for one another. */
  private static final String LEGIBLE = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final SecureRandom RANDOM = new SecureRandom();

  private final KeptProperties kept;

  Secrets(KeptProperties kept) {
    this.kept = kept;
  }

  /** A password of 16 characters that a person can type. */
  String password(String name) {
    return kept.get(name)
        .orElseGet(
            () -> {
              StringBuilder made = new StringBuilder();
              RANDOM
                  .ints(16, 0, LEGIBLE.length())
                  .forEach(index -> made.append(LEGIBLE.charAt(index)));
              kept.put(name, made.toString());
              return made.toString();
            });
  }

  /** 256 random bits in Base64. */
  String key(String name) {
    return kept.get(name)
        .orElseGet(
            () -> {
              byte[] bytes = new byte[32];
              RANDOM.nextBytes(bytes);
              String made = Base64.getEncoder().encodeToString(bytes);
              kept.put(name, made);
              return made;
            });
  }
}
