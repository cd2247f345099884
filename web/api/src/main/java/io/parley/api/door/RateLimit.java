package io.parley.api.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;

/** How often each of many callers may do something; a token bucket each, on this node. */
final class RateLimit {
  /** Callers seen in the last minutes; a flood of invented ones pushes the oldest out. */
  private static final long MOST_CALLERS = 50_000;

  private static final Duration SPAN = Duration.ofMinutes(1);

  private final int perMinute;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_CALLERS)
          .expireAfterAccess(SPAN.multipliedBy(2))
          .build();

  RateLimit(int perMinute) {
    this.perMinute = perMinute;
  }

  /** Takes one; where there is none left, says how long to wait for it. */
  Optional<Duration> take(String caller) {
    ConsumptionProbe probe =
        buckets.get(caller, any -> newBucket()).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private Bucket newBucket() {
    return Bucket.builder()
        .addLimit(
            Bandwidth.builder()
                .capacity(Math.max(1, perMinute / 2))
                .refillGreedy(perMinute, SPAN)
                .build())
        .build();
  }
}
