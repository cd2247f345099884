package io.parley.routing.kernel;

import io.parley.connector.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A small call floor for tests that state one fact each: names for agents, seconds for time. */
final class Floor {
  static final UUID SPANISH = new UUID(9, 1);

  final List<Change> changes = new ArrayList<>();
  Kernel kernel;
  private final Rules rules;
  private Instant now = Instant.parse("2026-03-01T08:00:00Z");
  private long ids;
  private long sequence;
  private final Map<UUID, Explanation> explanations = new HashMap<>();

  Floor() {
    rules =
        new Rules(
            Map.of(Channel.CHAT, 1, Channel.EMAIL, 2, Channel.WECHAT, 100),
            3,
            Duration.ofSeconds(30),
            Duration.ofSeconds(60));
    kernel = new Kernel(rules, this::nextId);
  }

  private UUID nextId() {
    return new UUID(7, ++ids);
  }

  void rebuild() {
    kernel = Kernel.resume(rules, this::nextId, kernel.snapshot(), now);
  }

  void passes(int seconds) {
    now = now.plusSeconds(seconds);
    note(kernel.advance(now));
  }

  /** Time in which nothing calls the kernel. */
  void sleeps(int seconds) {
    now = now.plusSeconds(seconds);
  }

  /** Later than whatever came before, too little for anything to become due. */
  void momentPasses() {
    now = now.plusMillis(1);
  }

  Instant now() {
    return now;
  }

  UUID agent(int capacity, Map<UUID, Integer> skills) {
    UUID id = new UUID(1, ++ids);
    note(kernel.agentChanged(new AgentProfile(id, capacity, skills, Map.of()), now));
    note(kernel.connected(id, now));
    become(id, AgentState.AVAILABLE);
    momentPasses();
    return id;
  }

  UUID agent() {
    return agent(1, Map.of());
  }

  void become(UUID agent, AgentState state) {
    note(kernel.agentBecomes(agent, state, now));
  }

  Turn note(Turn turn) {
    for (Change change : turn.changes()) {
      changes.add(change);
      if (change instanceof Change.Offered offered && offered.explanation() != null) {
        explanations.put(offered.reservation().itemId(), offered.explanation());
      }
    }
    return turn;
  }

  WorkItem chat() {
    return item(Channel.CHAT, 1, 0, Plan.requiring(Set.of()), null);
  }

  WorkItem item(Channel channel, int band, int headStart, Plan plan, Preference preference) {
    momentPasses();
    WorkItem item =
        new WorkItem(
            new UUID(2, ++ids),
            ++sequence,
            channel,
            band,
            now,
            Duration.ofSeconds(headStart),
            plan,
            preference,
            Duration.ofSeconds(20),
            Duration.ofSeconds(60));
    note(kernel.enqueue(item, now));
    return item;
  }

  /** Who has a live reservation of the item; null: nobody. */
  UUID holder(WorkItem item) {
    Reservation reservation = reservation(item);
    return reservation == null ? null : reservation.agentId();
  }

  Reservation reservation(WorkItem item) {
    return kernel.snapshot().reservations().stream()
        .filter(each -> each.itemId().equals(item.id()))
        .findFirst()
        .orElse(null);
  }

  AgentStanding standing(UUID agent) {
    return kernel.snapshot().staff().stream()
        .map(Snapshot.Staff::standing)
        .filter(each -> each.agentId().equals(agent))
        .findFirst()
        .orElseThrow();
  }

  Explanation explanation(WorkItem item) {
    return explanations.get(item.id());
  }

  Outcome accept(WorkItem item) {
    Reservation offer = reservation(item);
    return note(kernel.accept(offer.id(), offer.agentId(), now)).outcome();
  }

  Outcome decline(WorkItem item) {
    Reservation offer = reservation(item);
    return note(kernel.decline(offer.id(), offer.agentId(), "no", now)).outcome();
  }

  void complete(WorkItem item) {
    note(kernel.complete(item.id(), holder(item), now));
  }
}
