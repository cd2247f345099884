package io.parley.routing.kernel;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.Predicate;

/** Moments at which something happens by itself. What became void is dropped when it comes up. */
final class Deadlines {
  /** What happens. */
  enum Kind {
    OFFER_ENDS,
    WRAP_UP_ENDS,
    ITEM_MOVES,
    GRACE_ENDS
  }

  /**
   * @param subject the item, or the agent whose grace ends
   */
  record Deadline(Instant at, Kind kind, UUID subject) {}

  private static final Comparator<Deadline> ORDER =
      Comparator.comparing(Deadline::at)
          .thenComparing(Deadline::kind)
          .thenComparing(Deadline::subject);

  private final PriorityQueue<Deadline> queue = new PriorityQueue<>(ORDER);

  void add(Instant at, Kind kind, UUID subject) {
    queue.add(new Deadline(at, kind, subject));
  }

  /** The next that is not void; null where there is none. */
  Deadline peek(Predicate<Deadline> stands) {
    while (!queue.isEmpty() && !stands.test(queue.peek())) {
      queue.poll();
    }
    return queue.peek();
  }

  /** Takes the next out that stands and is due; null where there is none. */
  Deadline poll(Instant now, Predicate<Deadline> stands) {
    Deadline next = peek(stands);
    return next == null || next.at().isAfter(now) ? null : queue.poll();
  }
}
