package io.parley.connector.social.wechat;

import io.parley.connector.SendOutcome;
import io.parley.connector.SendOutcome.Deferred;
import io.parley.connector.SendOutcome.Unknown;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The account's access token, fetched when it is first needed and again before it runs out, by one
 * thread at a time.
 *
 * <p>It comes from {@code stable_token}: other than {@code token}, that gives every server node the
 * same one and does not revoke it at each call.
 */
final class AccessToken {
  private static final Duration EARLY = Duration.ofMinutes(5);
  private static final Duration SHORTEST_LIFE = Duration.ofSeconds(30);
  private static final Duration BETWEEN_FORCED = Duration.ofMinutes(1);
  private static final Duration RETRY = Duration.ofSeconds(15);

  private final WeChatSettings settings;
  private final Endpoint endpoint;
  private final Clock clock;
  private final ReentrantLock fetching = new ReentrantLock();
  private volatile Held held = new Held("", Instant.MIN, Instant.MIN);
  private Instant lastForced = Instant.MIN;

  private record Held(String value, Instant renewAt, Instant endsAt) {}

  AccessToken(WeChatSettings settings, Endpoint endpoint, Clock clock) {
    this.settings = settings;
    this.endpoint = endpoint;
    this.clock = clock;
  }

  /** A token that is valid as far as we know. */
  String current() throws CallFailed {
    Held now = held;
    if (clock.instant().isBefore(now.renewAt())) {
      return now.value();
    }
    // While the old one still works, only one thread goes for the next and the others go on.
    boolean usable = clock.instant().isBefore(now.endsAt());
    if (usable && !fetching.tryLock()) {
      return now.value();
    }
    if (!usable) {
      fetching.lock();
    }
    try {
      return held == now ? fetchedOrOld(usable) : held.value();
    } finally {
      fetching.unlock();
    }
  }

  private String fetchedOrOld(boolean oldIsUsable) throws CallFailed {
    try {
      return fetch(false);
    } catch (CallFailed e) {
      if (oldIsUsable) {
        return held.value();
      }
      throw e;
    }
  }

  /**
   * Another token than the one that the platform has just refused. Forces the platform to make one
   * at most once a minute, as it allows few of that a day.
   */
  String insteadOf(String refused) throws CallFailed {
    fetching.lock();
    try {
      if (!held.value().equals(refused)) {
        return held.value();
      }
      boolean force = lastForced.plus(BETWEEN_FORCED).isBefore(clock.instant());
      if (force) {
        lastForced = clock.instant();
      }
      return fetch(force);
    } finally {
      fetching.unlock();
    }
  }

  private String fetch(boolean force) throws CallFailed {
    JsonObject answer = ask(force);
    String value = answer.getString("access_token", "");
    if (value.isEmpty()) {
      throw new CallFailed(new Deferred("wechat.token-unavailable", RETRY));
    }
    Duration life = Duration.ofSeconds(answer.getInt("expires_in", 7200));
    Duration renewIn = life.minus(EARLY);
    if (renewIn.compareTo(SHORTEST_LIFE) < 0) {
      renewIn = SHORTEST_LIFE;
    }
    Instant now = clock.instant();
    held = new Held(value, now.plus(renewIn), now.plus(life));
    return value;
  }

  private JsonObject ask(boolean force) throws CallFailed {
    String body =
        Json.createObjectBuilder()
            .add("grant_type", "client_credential")
            .add("appid", settings.appId())
            .add("secret", settings.appSecret())
            .add("force_refresh", force)
            .build()
            .toString();
    try {
      return Answer.done(Answer.json(endpoint.post("cgi-bin/stable_token", body)));
    } catch (IOException e) {
      throw notSent(Failures.outcome(e));
    } catch (CallFailed e) {
      throw notSent(e.outcome());
    }
  }

  /** Whether a token was made is of no matter to the message: that has not been sent. */
  private static CallFailed notSent(SendOutcome outcome) {
    boolean unclear = outcome instanceof Unknown;
    return new CallFailed(unclear ? new Deferred("wechat.token-unavailable", RETRY) : outcome);
  }
}
