package io.parley.emulator.wechat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The access tokens of {@code stable_token}: the same until it nears its end or is forced anew. */
final class Tokens {
  static final Duration LIFE = Duration.ofSeconds(7200);
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  private final Clock clock;
  private final Map<String, Token> tokens = new HashMap<>();
  private final Map<String, String> currentOf = new HashMap<>();
  private int fetched;

  private record Token(String appId, Instant end) {}

  /** What is given out, and for how many seconds. */
  record Grant(String value, long seconds) {}

  Tokens(Clock clock) {
    this.clock = clock;
  }

  synchronized Grant fetch(String appId, boolean force) {
    fetched++;
    Instant now = clock.instant();
    String old = currentOf.get(appId);
    Token held = tokens.get(old == null ? "" : old);
    if (held != null && !force && held.end().minus(OVERLAP).isAfter(now)) {
      return new Grant(old, Duration.between(now, held.end()).toSeconds());
    }
    if (held != null) {
      Instant end = now.plus(OVERLAP);
      tokens.put(old, new Token(appId, end.isBefore(held.end()) ? end : held.end()));
    }
    String value = "at_" + UUID.randomUUID();
    currentOf.put(appId, value);
    tokens.put(value, new Token(appId, now.plus(LIFE)));
    return new Grant(value, LIFE.toSeconds());
  }

  /** The app whose valid token it is; empty for any other. */
  synchronized String owner(String value) {
    Token token = tokens.get(value);
    return token == null || token.end().isBefore(clock.instant()) ? "" : token.appId();
  }

  /** All tokens are of no more use, as after a change of the app's secret. */
  synchronized void revokeAll() {
    tokens.clear();
    currentOf.clear();
  }

  synchronized int fetched() {
    return fetched;
  }
}
