package io.parley.routing.kernel;

import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Makes offers until nobody can take anything that waits.
 *
 * <p>Before a call nobody could; so whatever can be offered now concerns an agent who was freed or
 * an item that was placed, and only these are looked at. Candidates come in the order of work. One
 * that was overtaken by an earlier offer is replaced by the next of the same agent, which is never
 * earlier: so the first candidate is always the first of all.
 */
final class Settlement {
  private record Candidate(LiveItem item, LiveAgent freed) implements Comparable<Candidate> {
    @Override
    public int compareTo(Candidate other) {
      return item.compare(other.item);
    }
  }

  private final Board board;
  private final Choice choice;
  private final Explainer explainer;
  private final Supplier<UUID> ids;
  private final PriorityQueue<Candidate> candidates = new PriorityQueue<>();

  Settlement(Board board, Choice choice, Explainer explainer, Supplier<UUID> ids) {
    this.board = board;
    this.choice = choice;
    this.explainer = explainer;
    this.ids = ids;
  }

  void settle() {
    board.placed.stream()
        .filter(item -> item.lane != null)
        .forEach(item -> candidates.add(new Candidate(item, null)));
    board.freed.forEach(this::addNextOf);
    board.placed.clear();
    board.freed.clear();
    for (Candidate first = candidates.poll(); first != null; first = candidates.poll()) {
      decide(first);
    }
    // Offers take capacity only, so they free nobody.
    board.freed.clear();
  }

  private void decide(Candidate first) {
    LiveAgent agent = first.item().lane == null ? null : choice.agentFor(first.item());
    if (agent != null) {
      offer(first.item(), agent);
    }
    if (first.freed() != null) {
      addNextOf(first.freed());
    }
  }

  private void addNextOf(LiveAgent freed) {
    LiveItem next = choice.itemFor(freed);
    if (next != null) {
      candidates.add(new Candidate(next, freed));
    }
  }

  private void offer(LiveItem item, LiveAgent agent) {
    Explanation explanation = explainer.explain(item, agent);
    int cost = agent.cost(board.rules.weight(item.channel()));
    Reservation reservation =
        Reservation.offer(ids.get(), agent.id(), cost, item.item(), board.now);
    board.reserve(item, agent, reservation);
    board.deadlines.add(reservation.expiresAt(), Deadlines.Kind.OFFER_ENDS, item.id());
    board.note(new Change.Offered(reservation, explanation));
    board.note(new Change.ItemMoved(item.id(), ItemState.OFFERED, agent.id()));
  }
}
