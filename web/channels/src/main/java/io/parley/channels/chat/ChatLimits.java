package io.parley.channels.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.parley.chat.ChatSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/** How fast visitors and network addresses may go, on this node. */
@ApplicationScoped
class ChatLimits {
  private static final int REMEMBERED = 100_000;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private ChatSettings settings;
  private final Cache<UUID, Bucket> visitors = cache();
  private final Cache<String, Bucket> addresses = cache();

  ChatLimits() {}

  @Inject
  ChatLimits(ChatSettings settings) {
    this.settings = settings;
  }

  /**
   * Takes one message of a visitor's allowance.
   *
   * @return how long to wait where it is used up, else zero
   */
  Duration untilNextMessage(UUID visitor) {
    int perMinute = settings.messagesPerMinute();
    Bucket bucket = visitors.get(visitor, id -> bucket(Math.max(1, perMinute / 3), perMinute));
    var probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
  }

  /** Takes one socket or upload of an address's allowance. */
  boolean mayOpen(String address) {
    int perMinute = settings.opensPerMinuteAndAddress();
    return addresses
        .get(NetworkAddress.group(address), text -> bucket(perMinute, perMinute))
        .tryConsume(1);
  }

  /** The allowance of frames of one new socket. */
  Bucket frames() {
    int most = settings.framesPerTenSeconds();
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(most).refillGreedy(most, Duration.ofSeconds(10)))
        .build();
  }

  private static Bucket bucket(int atOnce, int perMinute) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(atOnce).refillGreedy(perMinute, MINUTE))
        .build();
  }

  private static <K> Cache<K, Bucket> cache() {
    return Caffeine.newBuilder()
        .expireAfterAccess(Duration.ofMinutes(5))
        .maximumSize(REMEMBERED)
        .build();
  }
}
