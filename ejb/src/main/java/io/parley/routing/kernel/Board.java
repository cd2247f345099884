package io.parley.routing.kernel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Everything that the kernel holds of a tenant, and the steps that keep its indexes true. Notes
 * what changed and for whom there may be something new to decide.
 */
final class Board {
  final Rules rules;
  final Deadlines deadlines = new Deadlines();
  final Lanes lanes;
  final ReadyAgents ready;
  final List<LiveAgent> bySlot = new ArrayList<>();

  /** Agents who may take more than before, by slot, since the last settlement. */
  final List<LiveAgent> freed = new ArrayList<>();

  /** Items that others may take than before, since the last settlement. */
  final List<LiveItem> placed = new ArrayList<>();

  Instant now = Instant.MIN;

  /** When this board was made from a snapshot; what ended before, nobody could answer. */
  Instant resumedAt = Instant.MIN;

  private final Map<UUID, LiveAgent> agents = new HashMap<>();
  private final Map<UUID, LiveItem> items = new HashMap<>();
  private final Map<UUID, LiveItem> byReservation = new HashMap<>();
  private List<Change> changes = new ArrayList<>();

  Board(Rules rules) {
    this.rules = rules;
    this.lanes = new Lanes(bySlot);
    this.ready = new ReadyAgents(rules, bySlot);
  }

  LiveAgent agent(UUID id) {
    return agents.get(id);
  }

  LiveItem item(UUID id) {
    return items.get(id);
  }

  LiveItem itemOfReservation(UUID id) {
    return byReservation.get(id);
  }

  Iterable<LiveItem> items() {
    return items.values();
  }

  void note(Change change) {
    changes.add(change);
  }

  List<Change> takeChanges() {
    List<Change> taken = changes;
    changes = new ArrayList<>();
    return taken;
  }

  LiveAgent addAgent(AgentProfile profile, AgentStanding standing) {
    LiveAgent agent = new LiveAgent(bySlot.size(), profile, standing);
    bySlot.add(agent);
    agents.put(profile.id(), agent);
    lanes.refresh(agent);
    refresh(agent);
    items.values().stream().filter(item -> item.prefers(profile.id())).forEach(this::prefer);
    replacePreferring(agent);
    return agent;
  }

  void change(LiveAgent agent, AgentProfile profile) {
    agent.profile = profile;
    agent.refreshRank();
    lanes.refresh(agent);
    refresh(agent);
    // More skills may open lanes even where nothing changed about being ready.
    freed.add(agent);
    replacePreferring(agent);
  }

  void change(LiveAgent agent, AgentStanding standing) {
    boolean wasOnDuty = agent.standing.onDuty();
    agent.standing = standing;
    agent.refreshRank();
    note(new Change.AgentMoved(standing));
    refresh(agent);
    if (wasOnDuty != standing.onDuty()) {
      replacePreferring(agent);
    }
  }

  LiveItem addItem(WorkItem item) {
    LiveItem live = new LiveItem(item, lanes.route(item.plan(), item.channel()));
    items.put(item.id(), live);
    prefer(live);
    return live;
  }

  void reroute(LiveItem item, WorkItem rerouted) {
    unplace(item);
    forgetPreference(item);
    item.reroute(rerouted, lanes.route(rerouted.plan(), rerouted.channel()));
    prefer(item);
    note(new Change.Rerouted(rerouted));
  }

  void removeItem(LiveItem item) {
    unplace(item);
    forgetPreference(item);
    items.remove(item.id());
  }

  /** Gives the agent the capacity-holding reservation of an item. */
  void reserve(LiveItem item, LiveAgent agent, Reservation reservation) {
    unplace(item);
    // Its deadline is void from now on; when it comes back it gets a new one.
    item.nextPlacementAt = Long.MAX_VALUE;
    item.reservation = reservation;
    byReservation.put(reservation.id(), item);
    agent.take(item, reservation.cost());
    refresh(agent);
  }

  /**
   * Ends the item's reservation and frees its capacity; where the item goes is up to the caller.
   */
  void unreserve(LiveItem item, ReservationState last, String reason) {
    Reservation ended = item.reservation.end(last, reason, now);
    boolean worked = item.reservation.state() != ReservationState.PENDING;
    LiveAgent agent = agents.get(ended.agentId());
    byReservation.remove(ended.id());
    item.reservation = null;
    note(new Change.Reserved(ended));
    agent.release(item, ended.cost());
    refresh(agent);
    if (worked) {
      change(agent, agent.standing.idle(now));
    }
  }

  /** Lets an item wait where it belongs now: with its preferred agent, or by its open rings. */
  void place(LiveItem item) {
    Lane lane = Placement.laneOf(item, this);
    if (lane != item.lane) {
      unplace(item);
      item.lane = lane;
      lanes.add(lane, item);
      placed.add(item);
    }
    Instant next = Placement.nextMove(item, now);
    long at = next == null ? Long.MAX_VALUE : next.toEpochMilli();
    if (at != item.nextPlacementAt) {
      item.nextPlacementAt = at;
      if (next != null) {
        deadlines.add(next, Deadlines.Kind.ITEM_MOVES, item.id());
      }
    }
  }

  private void unplace(LiveItem item) {
    if (item.lane != null) {
      lanes.remove(item.lane, item);
      item.lane = null;
    }
  }

  private void refresh(LiveAgent agent) {
    if (ready.refresh(agent)) {
      freed.add(agent);
    }
  }

  private void replacePreferring(LiveAgent agent) {
    for (LiveItem item : List.copyOf(agent.preferring)) {
      if (item.lane != null) {
        place(item);
      }
    }
  }

  private void prefer(LiveItem item) {
    Preference preference = item.item().preference();
    LiveAgent agent = preference == null ? null : agents.get(preference.agent());
    if (agent != null) {
      agent.preferring.add(item);
    }
  }

  private void forgetPreference(LiveItem item) {
    Preference preference = item.item().preference();
    LiveAgent agent = preference == null ? null : agents.get(preference.agent());
    if (agent != null) {
      agent.preferring.remove(item);
    }
  }
}
