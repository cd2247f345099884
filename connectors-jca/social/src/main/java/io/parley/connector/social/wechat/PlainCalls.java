package io.parley.connector.social.wechat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers which body came with which signature, because a plain call's signature does not cover
 * its body: the platform's own repetition brings the same body, a forger's another one.
 *
 * <p>A repetition with the same body needs no refusal, as the application knows messages by their
 * ids. Each server node remembers its own calls only.
 */
final class PlainCalls {
  private static final int MOST = 20_000;

  private final Map<String, Call> calls = new LinkedHashMap<>();
  private final Duration memory;
  private final Clock clock;

  private record Call(byte[] digest, Instant at) {}

  PlainCalls(Duration memory, Clock clock) {
    this.memory = memory;
    this.clock = clock;
  }

  /** Whether no other body has come with this signature. */
  synchronized boolean isConsistent(String signature, byte[] body) {
    Instant now = clock.instant();
    forgetBefore(now.minus(memory));
    byte[] digest = sha256(body);
    Call known = calls.putIfAbsent(signature, new Call(digest, now));
    return known == null || MessageDigest.isEqual(known.digest(), digest);
  }

  private void forgetBefore(Instant oldest) {
    Iterator<Call> eldestFirst = calls.values().iterator();
    while (eldestFirst.hasNext()) {
      boolean outdated = eldestFirst.next().at().isBefore(oldest);
      if (!outdated && calls.size() < MOST) {
        return;
      }
      eldestFirst.remove();
    }
  }

  private static byte[] sha256(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
