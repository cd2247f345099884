package io.parley.platform;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Makes ids that sort by time of creation (UUID version 7, RFC 9562 section 5.7). */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  public static UUID next() {
    return at(Instant.now());
  }

  static UUID at(Instant time) {
    long high = time.toEpochMilli() << 16 | 0x7000L | RANDOM.nextInt(0x1000);
    long low = RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
    return new UUID(high, low);
  }

  /**
   * The id that a text from outside spells; what is no id names nothing, so it is reported as not
   * found.
   */
  public static UUID parse(String text, String what) {
    try {
      return UUID.fromString(text == null ? "" : text);
    } catch (IllegalArgumentException e) {
      throw DomainException.notFound(what);
    }
  }

  /** The id that a text spells, or nothing. */
  public static Optional<UUID> tryParse(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
