package io.parley.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.parley.connector.AccountKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * How many calls of platforms one account takes on this node, so that it leaves room for others.
 */
@ApplicationScoped
class WebhookLimits {
  private static final int BURST_SECONDS = 5;

  @Inject WebhookSettings settings;

  private final Cache<AccountKey, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterAccess(Duration.ofMinutes(5)).build();

  boolean admits(AccountKey account) {
    return buckets.get(account, key -> bucket()).tryConsume(1);
  }

  private Bucket bucket() {
    long perSecond = settings.callsPerSecond();
    return Bucket.builder()
        .addLimit(
            limit ->
                limit
                    .capacity(perSecond * BURST_SECONDS)
                    .refillGreedy(perSecond, Duration.ofSeconds(1)))
        .build();
  }
}
