package io.parley.routing.kernel;

import java.time.Instant;
import java.util.List;

/** Where an item waits, as a plain function of the item, the time and its preferred agent. */
final class Placement {
  private Placement() {}

  static Lane laneOf(LiveItem item, Board board) {
    Lane byRings = item.route().lanes().get(ring(item, board.now));
    LiveAgent preferred = keptFor(item, byRings, board);
    return preferred == null ? byRings : preferred.kept(item.channel());
  }

  /** The outermost ring that is open for an item. */
  static int ring(LiveItem item, Instant now) {
    return item.route().plan().ringAt(age(item, now));
  }

  /** When the item's place may next change by itself; null: never. */
  static Instant nextMove(LiveItem item, Instant now) {
    Instant ring = nextRingAt(item, now);
    Preference preference = item.item().preference();
    if (preference == null || !now.isBefore(preference.until())) {
      return ring;
    }
    return ring == null || preference.until().isBefore(ring) ? preference.until() : ring;
  }

  static Instant nextRingAt(LiveItem item, Instant now) {
    List<Ring> rings = item.route().plan().rings();
    int next = ring(item, now) + 1;
    return next == rings.size() ? null : item.item().enqueuedAt().plus(rings.get(next).after());
  }

  private static LiveAgent keptFor(LiveItem item, Lane byRings, Board board) {
    Preference preference = item.item().preference();
    if (preference == null || !board.now.isBefore(preference.until())) {
      return null;
    }
    LiveAgent agent = board.agent(preference.agent());
    boolean kept =
        agent != null
            && agent.standing.onDuty()
            && !item.excluded().get(agent.slot)
            && (preference.named() || byRings.admits(agent.slot));
    return kept ? agent : null;
  }

  private static long age(LiveItem item, Instant now) {
    return now.toEpochMilli() - item.item().enqueuedAt().toEpochMilli();
  }
}
