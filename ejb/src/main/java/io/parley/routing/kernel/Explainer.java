package io.parley.routing.kernel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Says why an item went to one agent, and why it went to another not, or to nobody yet. */
final class Explainer {
  /** How many of the others an explanation names. */
  private static final int NAMED = 6;

  private final Board board;

  Explainer(Board board) {
    this.board = board;
  }

  /** To be asked before the agent's capacity is taken. */
  Explanation explain(LiveItem item, LiveAgent chosen) {
    Bits qualified = qualified(item.lane);
    Bits ready = board.ready.of(item.channel());
    int ring = ringOf(item, chosen);
    return new Explanation(
        board.now,
        item.id(),
        chosen.id(),
        item.lane.keptFor != null,
        item.lane.keptFor != null ? -1 : ring,
        fit(item, chosen, ring),
        chosen.loadPercent(),
        chosen.standing.idleSince(),
        board.bySlot.size(),
        qualified.count(),
        qualified.count(ready, item.excluded()),
        others(item, chosen, qualified));
  }

  private List<Explanation.Candidate> others(LiveItem item, LiveAgent chosen, Bits qualified) {
    List<Explanation.Candidate> named = new ArrayList<>(NAMED);
    Bits ready = board.ready.of(item.channel());
    name(named, item, chosen, qualified, ready);
    for (int slot = qualified.next(0, qualified, ready);
        slot >= 0 && named.size() < NAMED;
        slot = qualified.next(slot + 1, qualified, ready)) {
      named.add(candidate(item, chosen, board.bySlot.get(slot)));
    }
    return named;
  }

  private void name(
      List<Explanation.Candidate> named,
      LiveItem item,
      LiveAgent chosen,
      Bits qualified,
      Bits among) {
    for (int slot = qualified.next(0, among, Bits.NONE);
        slot >= 0 && named.size() < NAMED;
        slot = qualified.next(slot + 1, among, Bits.NONE)) {
      if (slot != chosen.slot) {
        named.add(candidate(item, chosen, board.bySlot.get(slot)));
      }
    }
  }

  private Explanation.Candidate candidate(LiveItem item, LiveAgent chosen, LiveAgent other) {
    int ring = ringOf(item, other);
    return new Explanation.Candidate(
        other.id(),
        against(item, chosen, other),
        ring,
        fit(item, other, ring),
        other.loadPercent(),
        other.standing.idleSince());
  }

  /** Why it is not the other one, given who was chosen. */
  private Verdict against(LiveItem item, LiveAgent chosen, LiveAgent other) {
    Verdict alone = verdict(item, other);
    if (alone != Verdict.CHOSEN) {
      return alone;
    }
    int ring = ringOf(item, chosen);
    int otherRing = ringOf(item, other);
    if (ring != otherRing) {
      return Verdict.OUTER_RING;
    }
    return fit(item, chosen, ring) != fit(item, other, ring)
        ? Verdict.LESS_FIT
        : chosen.rank().over(other.rank());
  }

  /** What would keep a waiting item from an agent if there were nobody else. */
  Verdict verdict(LiveItem item, LiveAgent agent) {
    if (item.lane.keptFor != null && item.lane.keptFor != agent) {
      return Verdict.KEPT_FOR_ANOTHER;
    }
    if (!item.lane.admits(agent.slot)) {
      return Verdict.NOT_QUALIFIED;
    }
    if (item.excluded().get(agent.slot)) {
      return Verdict.EXCLUDED;
    }
    if (!agent.standing.takesOffers()) {
      return Verdict.ABSENT;
    }
    return board.ready.isReady(agent, item.channel()) ? Verdict.CHOSEN : Verdict.FULL;
  }

  Waiting waiting(LiveItem item) {
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    board.bySlot.forEach(agent -> verdicts.merge(verdict(item, agent), 1, Integer::sum));
    LiveAgent kept = item.lane.keptFor;
    return new Waiting(
        item.id(),
        Placement.ring(item, board.now),
        Placement.nextRingAt(item, board.now),
        kept == null ? null : kept.id(),
        verdicts);
  }

  private static Bits qualified(Lane lane) {
    Bits all = new Bits();
    if (lane.keptFor != null) {
      all.set(lane.keptFor.slot);
    }
    lane.reach.forEach(pool -> all.addAll(pool.all()));
    return all;
  }

  /** The innermost pool of the item's reach that has the agent. */
  private static int ringOf(LiveItem item, LiveAgent agent) {
    List<Pool> reach = item.lane.reach;
    for (int ring = 0; ring < reach.size(); ring++) {
      if (reach.get(ring).has(agent.slot)) {
        return ring;
      }
    }
    return reach.size();
  }

  private static int fit(LiveItem item, LiveAgent agent, int ring) {
    List<Pool> reach = item.lane.reach;
    return ring < reach.size() ? reach.get(ring).fit(agent.profile) : 0;
  }
}
