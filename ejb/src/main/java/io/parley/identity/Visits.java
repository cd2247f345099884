package io.parley.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parley.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Who is logged in: from log-in to log-out or its end, on every node, through a restart. The
 * visitor's browser keeps a token, the database only its hash. A door: call it outside a
 * transaction.
 */
@ApplicationScoped
public class Visits {
  /** How long one log-in lasts at most. */
  public static final Duration LENGTH = Duration.ofHours(12);

  private static final Duration HOW_STALE = Duration.ofSeconds(5);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Cache<String, Optional<Caller>> recent =
      Caffeine.newBuilder().expireAfterWrite(HOW_STALE).maximumSize(20_000).build();
  private VisitBook book;

  Visits() {}

  @Inject
  Visits(VisitBook book) {
    this.book = book;
  }

  /** Begins a visit; returns the token, which is nowhere else. */
  public String begin(Caller caller) {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Tenancy.runAsPlatform(() -> book.enter(TokenHash.of(token), caller, LENGTH));
    return token;
  }

  /** Whose token this is, while the visit lasts. */
  public Optional<Caller> who(String token) {
    return recent.get(token, key -> Tenancy.callAsPlatform(() -> book.find(TokenHash.of(key))));
  }

  public void end(String token) {
    Tenancy.runAsPlatform(() -> book.strike(TokenHash.of(token)));
    recent.invalidate(token);
  }
}
