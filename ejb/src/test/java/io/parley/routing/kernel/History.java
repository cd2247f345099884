package io.parley.routing.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.connector.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** A random life of a tenant's router, lived by the kernel and by the oracle side by side. */
final class History {
  private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
  private static final int AGENTS = 7;
  private static final List<UUID> SKILLS = List.of(id(90), id(91), id(92));
  private static final Rules RULES =
      new Rules(
          Map.of(Channel.CHAT, 1, Channel.EMAIL, 2, Channel.WECHAT, 9),
          2,
          Duration.ofSeconds(30),
          Duration.ofSeconds(40));

  private final Random random;
  private final Oracle oracle = new Oracle(RULES);
  private final Map<UUID, UUID> reservations = new HashMap<>();
  private final List<UUID> agents;
  private Kernel kernel;
  private Instant now = START;
  private long nextId = 1000;
  private long sequence;

  History(long seed) {
    random = new Random(seed);
    kernel = new Kernel(RULES, this::nextReservation);
    agents = java.util.stream.IntStream.range(1, AGENTS + 1).mapToObj(History::id).toList();
    agents.forEach(agent -> changeAgent(profile(agent)));
  }

  static UUID id(long number) {
    return new UUID(0, number);
  }

  private UUID nextReservation() {
    return id(nextId++);
  }

  void live(int steps) {
    for (int i = 0; i < steps; i++) {
      step();
      assertThat(seen(kernel.snapshot())).isEqualTo(expected());
      assertNothingIsBroken(kernel.snapshot());
    }
  }

  void rebuild() {
    kernel = Kernel.resume(RULES, this::nextReservation, kernel.snapshot(), now);
  }

  private void step() {
    if (random.nextInt(3) == 0) {
      now = now.plusMillis(random.nextInt(20) * 1000L);
    }
    UUID agent = anyOf(agents);
    UUID item = anyItem();
    switch (random.nextInt(18)) {
      case 0, 1, 2, 3, 4 -> enqueue();
      case 5, 6 -> acceptOrElse(item);
      case 7 -> decline(item);
      case 8 -> become(agent, AgentState.values()[random.nextInt(4)]);
      case 9 -> become(agent, AgentState.AVAILABLE);
      case 10 -> connect(agent, random.nextInt(3) != 0);
      case 11 -> connect(agent, true);
      case 12 -> {
        // Time passes; half of the time the kernel is built anew meanwhile.
        both(() -> {}, kernel.advance(now));
        if (random.nextBoolean()) {
          rebuild();
          both(() -> {}, kernel.advance(now));
        }
      }
      case 13 -> both(() -> oracle.claim(item, agent), kernel.claim(item, agent, now));
      case 14 -> handle(item, holder(item, agent));
      case 15 -> handle(item, holder(item, agent));
      case 16 -> both(() -> oracle.cancel(item), kernel.cancel(item, "test", now));
      default -> changeAgent(profile(agent));
    }
  }

  private void handle(UUID item, UUID agent) {
    switch (random.nextInt(5)) {
      case 0 -> both(() -> oracle.wrapUp(item, agent), kernel.wrapUp(item, agent, now));
      case 1, 2 -> both(() -> oracle.complete(item, agent), kernel.complete(item, agent, now));
      case 3 -> {
        UUID target = anyOf(agents);
        both(() -> oracle.passTo(item, target, agent), kernel.passTo(item, target, agent, now));
      }
      default -> {
        if (oracle.pieces.containsKey(item)) {
          WorkItem rerouted =
              oracle.pieces.get(item).work.rerouted(1, Duration.ZERO, plan(), preference());
          both(() -> oracle.reroute(rerouted, agent), kernel.reroute(rerouted, agent, now));
        }
      }
    }
  }

  private void acceptOrElse(UUID item) {
    UUID agent = holder(item, anyOf(agents));
    UUID reservation = reservations.getOrDefault(item, id(0));
    both(() -> oracle.accept(item, agent), kernel.accept(reservation, agent, now));
  }

  private void decline(UUID item) {
    UUID agent = holder(item, anyOf(agents));
    UUID reservation = reservations.getOrDefault(item, id(0));
    both(() -> oracle.decline(item, agent), kernel.decline(reservation, agent, "test", now));
  }

  private void become(UUID agent, AgentState state) {
    both(() -> oracle.becomes(agent, state), kernel.agentBecomes(agent, state, now));
  }

  private void connect(UUID agent, boolean on) {
    if (on) {
      both(() -> oracle.connected(agent), kernel.connected(agent, now));
    } else {
      both(() -> oracle.disconnected(agent), kernel.disconnected(agent, now));
    }
  }

  private void changeAgent(AgentProfile profile) {
    both(() -> oracle.agentChanged(profile), kernel.agentChanged(profile, now));
  }

  private void enqueue() {
    WorkItem item =
        new WorkItem(
            id(nextId++),
            sequence++,
            anyOf(List.of(Channel.values())),
            random.nextInt(2),
            now,
            Duration.ofSeconds(random.nextInt(3) * 10L),
            plan(),
            preference(),
            Duration.ofSeconds(20),
            Duration.ofSeconds(random.nextInt(2) * 15L));
    both(() -> oracle.enqueue(item), kernel.enqueue(item, now));
  }

  private void both(Runnable plain, Turn turn) {
    oracle.timePasses(now);
    plain.run();
    oracle.offerAllThatCanBe();
    for (Change change : turn.changes()) {
      if (change instanceof Change.Offered offered) {
        reservations.put(offered.reservation().itemId(), offered.reservation().id());
      }
    }
  }

  private Plan plan() {
    Ring inner = new Ring(Duration.ZERO, requirements(random.nextInt(3), 3), Set.of());
    Ring middle = new Ring(Duration.ofSeconds(15), requirements(random.nextInt(2), 1), Set.of());
    Ring outer = new Ring(Duration.ofSeconds(40), Set.of(), Set.of(id(1), id(3), id(5)));
    return new Plan(List.of(inner, middle, outer).subList(0, 1 + random.nextInt(3)));
  }

  private Set<Requirement> requirements(int count, int level) {
    int first = random.nextInt(SKILLS.size());
    return count == 0
        ? Set.of()
        : count == 1
            ? Set.of(new Requirement(SKILLS.get(first), level))
            : Set.of(
                new Requirement(SKILLS.get(first), level),
                new Requirement(SKILLS.get((first + 1) % SKILLS.size()), level));
  }

  private Preference preference() {
    return random.nextInt(3) != 0
        ? null
        : new Preference(anyOf(agents), now.plusSeconds(random.nextInt(40)), false);
  }

  private AgentProfile profile(UUID agent) {
    Map<UUID, Integer> skills = new HashMap<>();
    SKILLS.forEach(
        skill -> {
          if (random.nextInt(3) != 0) {
            skills.put(skill, 1 + random.nextInt(5));
          }
        });
    Map<Channel, Integer> limits =
        random.nextInt(3) == 0 ? Map.of(Channel.CHAT, random.nextInt(3)) : Map.of();
    return new AgentProfile(agent, random.nextInt(6), skills, limits);
  }

  private UUID anyItem() {
    List<UUID> items = List.copyOf(oracle.pieces.keySet());
    return items.isEmpty() ? id(0) : anyOf(items);
  }

  private UUID holder(UUID item, UUID otherwise) {
    Oracle.Piece piece = oracle.pieces.get(item);
    return piece == null || piece.agent == null || random.nextInt(8) == 0 ? otherwise : piece.agent;
  }

  private <T> T anyOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private record Seen(Map<UUID, String> items, Map<UUID, String> agents) {}

  private static Seen seen(Snapshot snapshot) {
    Map<UUID, Reservation> reserved = new HashMap<>();
    snapshot.reservations().forEach(each -> reserved.put(each.itemId(), each));
    Map<UUID, String> items = new HashMap<>();
    for (Snapshot.Entry entry : snapshot.items()) {
      Reservation reservation = reserved.get(entry.item().id());
      items.put(
          entry.item().id(),
          reservation == null
              ? "WAITING null"
              : switch (reservation.state()) {
                    case PENDING -> ItemState.OFFERED;
                    case ACCEPTED -> ItemState.ASSIGNED;
                    case WRAPPING -> ItemState.WRAPPING;
                    default -> throw new AssertionError("ended and still held");
                  }
                  + " "
                  + reservation.agentId());
    }
    Map<UUID, String> agents = new HashMap<>();
    for (Snapshot.Staff staff : snapshot.staff()) {
      AgentStanding standing = staff.standing();
      agents.put(
          standing.agentId(),
          standing.state()
              + " "
              + standing.connected()
              + " "
              + standing.missed()
              + " "
              + standing.idleSince());
    }
    return new Seen(items, agents);
  }

  private Seen expected() {
    Map<UUID, String> items = new HashMap<>();
    oracle.pieces.forEach((id, piece) -> items.put(id, piece.state + " " + piece.agent));
    Map<UUID, String> people = new HashMap<>();
    oracle.people.forEach(
        (id, person) ->
            people.put(
                id,
                person.state
                    + " "
                    + person.connected
                    + " "
                    + person.missed
                    + " "
                    + person.idleSince));
    return new Seen(items, people);
  }

  /** Nobody was given more than they can hold by an offer; nothing waits that somebody may take. */
  private void assertNothingIsBroken(Snapshot snapshot) {
    assertThat(snapshot.reservations()).extracting(Reservation::itemId).doesNotHaveDuplicates();
    assertThat(snapshot.reservations()).allMatch(each -> each.state().isLive());
    for (Snapshot.Entry entry : snapshot.items()) {
      for (UUID agent : agents) {
        assertThat(kernel.whyNot(entry.item().id(), agent))
            .isNotEqualTo(java.util.Optional.of(Verdict.CHOSEN));
      }
    }
  }
}
