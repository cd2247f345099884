package io.parley.emulator.wechat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Counts the answers to each user: five within 48 hours of a message, three within a minute of a
 * menu click, a follow or a scan.
 */
final class ReplyBook {
  private static final Set<String> GRANTING = Set.of("subscribe", "SCAN", "CLICK");
  private static final int CLOSED = 45015;
  private static final int COUNT = 45047;

  private final Clock clock;
  private final Map<String, Grant> grants = new HashMap<>();

  private record Grant(Instant end, int left) {}

  ReplyBook(Clock clock) {
    this.clock = clock;
  }

  synchronized void acted(String user, UserAction action) {
    if (!action.isEvent()) {
      grants.put(user, new Grant(clock.instant().plus(Duration.ofHours(48)), 5));
    } else if (GRANTING.contains(action.fields().get("Event")) && !isOpen(user)) {
      grants.put(user, new Grant(clock.instant().plus(Duration.ofMinutes(1)), 3));
    }
  }

  private boolean isOpen(String user) {
    Grant grant = grants.get(user);
    return grant != null && grant.left() > 0 && clock.instant().isBefore(grant.end());
  }

  /** Books an answer: 0, or the errcode by which it is refused. */
  synchronized int answer(String user) {
    Grant grant = grants.get(user);
    if (grant == null || !clock.instant().isBefore(grant.end())) {
      return CLOSED;
    }
    if (grant.left() == 0) {
      return COUNT;
    }
    grants.put(user, new Grant(grant.end(), grant.left() - 1));
    return 0;
  }
}
