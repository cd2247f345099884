package io.parley.connector.spi;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait after a number of failures in a row: it doubles up to a cap, and is taken at
 * random from the upper half, so that many accounts do not come back at the same moment.
 *
 * @param randomness gives numbers from 0 (inclusive) to 1 (exclusive)
 */
public record BackOff(Duration first, Duration cap, DoubleSupplier randomness) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int MAX_DOUBLINGS = 30;

  public BackOff {
    if (first.isNegative() || first.isZero() || cap.compareTo(first) < 0) {
      throw new IllegalArgumentException("back-off needs 0 < first <= cap");
    }
  }

  public BackOff(Duration first, Duration cap) {
    this(first, cap, RANDOM::nextDouble);
  }

  /**
   * The wait after the given number of failures in a row.
   *
   * @param failures 1 or more; less counts as 1
   */
  public Duration after(int failures) {
    int doublings = Math.min(Math.max(failures, 1) - 1, MAX_DOUBLINGS);
    long whole = Math.min(first.toMillis() << doublings, cap.toMillis());
    if (whole < first.toMillis()) {
      whole = cap.toMillis();
    }
    long half = whole / 2;
    return Duration.ofMillis(half + Math.round((whole - half) * randomness.getAsDouble()));
  }
}
