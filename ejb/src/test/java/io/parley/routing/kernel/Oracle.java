package io.parley.routing.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The rules of routing in the plainest way: looks at everything, each time. Slow, without an index,
 * and written without regard to how the kernel does it.
 */
final class Oracle {
  static final class Person {
    AgentProfile profile;
    AgentState state = AgentState.OFFLINE;
    boolean connected;
    Instant idleSince = Instant.EPOCH;
    int missed;
    Instant disconnectedAt;

    boolean onDuty() {
      return connected && (state == AgentState.AVAILABLE || state == AgentState.BUSY);
    }
  }

  static final class Piece {
    WorkItem work;
    ItemState state = ItemState.WAITING;
    UUID agent;
    int cost;
    Instant expiresAt;
    Instant wrapUpEndsAt;
    final Set<UUID> excluded = new HashSet<>();

    boolean isWorkedOn() {
      return state == ItemState.ASSIGNED || state == ItemState.WRAPPING;
    }
  }

  private record Due(Instant at, int kind, UUID subject, Runnable happens) {}

  final Map<UUID, Person> people = new LinkedHashMap<>();
  final Map<UUID, Piece> pieces = new LinkedHashMap<>();
  private final Rules rules;
  private Instant now = Instant.EPOCH;

  Oracle(Rules rules) {
    this.rules = rules;
  }

  // What happens by itself.

  void timePasses(Instant until) {
    now = until;
    for (Optional<Due> due = nextDue(); due.isPresent(); due = nextDue()) {
      due.get().happens().run();
    }
  }

  private Optional<Due> nextDue() {
    Stream<Due> offers =
        in(ItemState.OFFERED).map(p -> new Due(p.expiresAt, 0, p.work.id(), () -> timeOut(p)));
    Stream<Due> wrapUps =
        in(ItemState.WRAPPING).map(p -> new Due(p.wrapUpEndsAt, 1, p.work.id(), () -> end(p)));
    Stream<Due> graces =
        people.values().stream()
            .filter(p -> p.state != AgentState.OFFLINE && p.disconnectedAt != null)
            .map(
                p ->
                    new Due(
                        p.disconnectedAt.plus(rules.grace()),
                        2,
                        p.profile.id(),
                        () -> setState(p, AgentState.OFFLINE)));
    return Stream.of(offers, wrapUps, graces)
        .flatMap(each -> each)
        .filter(due -> !due.at().isAfter(now))
        .min(Comparator.comparing(Due::at).thenComparing(Due::kind).thenComparing(Due::subject));
  }

  private void timeOut(Piece piece) {
    Person person = people.get(piece.agent);
    piece.excluded.add(piece.agent);
    wait(piece);
    person.missed++;
    if (person.missed >= rules.missesUntilAway()) {
      setState(person, AgentState.AWAY);
      rescind(person);
    }
  }

  // What agents do.

  void agentChanged(AgentProfile profile) {
    people.computeIfAbsent(profile.id(), id -> new Person()).profile = profile;
  }

  void becomes(UUID agent, AgentState state) {
    Person person = people.get(agent);
    if (person.state != state) {
      setState(person, state);
      if (state != AgentState.AVAILABLE) {
        rescind(person);
      }
    }
  }

  void connected(UUID agent) {
    people.get(agent).connected = true;
    people.get(agent).disconnectedAt = null;
  }

  void disconnected(UUID agent) {
    Person person = people.get(agent);
    if (person.connected) {
      person.connected = false;
      person.disconnectedAt = now;
      rescind(person);
    }
  }

  void enqueue(WorkItem work) {
    Piece piece = new Piece();
    piece.work = work;
    pieces.put(work.id(), piece);
  }

  void accept(UUID item, UUID agent) {
    Piece piece = pieces.get(item);
    if (piece != null && piece.state == ItemState.OFFERED && agent.equals(piece.agent)) {
      piece.state = ItemState.ASSIGNED;
      people.get(agent).missed = 0;
    }
  }

  void decline(UUID item, UUID agent) {
    Piece piece = pieces.get(item);
    if (piece != null && piece.state == ItemState.OFFERED && agent.equals(piece.agent)) {
      people.get(agent).missed = 0;
      piece.excluded.add(agent);
      wait(piece);
    }
  }

  void claim(UUID item, UUID agent) {
    Piece piece = pieces.get(item);
    Person person = people.get(agent);
    if (piece == null) {
      return;
    }
    if (piece.state == ItemState.OFFERED) {
      accept(item, agent);
    } else if (piece.state == ItemState.WAITING
        && person.onDuty()
        && piece.work.plan().rings().stream().anyMatch(ring -> admits(ring, person))
        && hasRoom(person, piece)) {
      give(piece, person);
      piece.state = ItemState.ASSIGNED;
      person.missed = 0;
    }
  }

  void wrapUp(UUID item, UUID agent) {
    Piece piece = pieces.get(item);
    if (piece != null && piece.state == ItemState.ASSIGNED && agent.equals(piece.agent)) {
      if (piece.work.wrapUpTime().isZero()) {
        end(piece);
      } else {
        piece.state = ItemState.WRAPPING;
        piece.wrapUpEndsAt = now.plus(piece.work.wrapUpTime());
      }
    }
  }

  void complete(UUID item, UUID agent) {
    Piece piece = pieces.get(item);
    if (piece != null && piece.isWorkedOn() && agent.equals(piece.agent)) {
      end(piece);
    }
  }

  void cancel(UUID item) {
    Piece piece = pieces.remove(item);
    if (piece != null && piece.isWorkedOn()) {
      people.get(piece.agent).idleSince = now;
    }
  }

  void reroute(WorkItem work, UUID agent) {
    Piece piece = pieces.get(work.id());
    if (piece != null && piece.isWorkedOn() && agent.equals(piece.agent)) {
      passOn(piece);
      piece.work = work;
    }
  }

  void passTo(UUID item, UUID target, UUID agent) {
    Piece piece = pieces.get(item);
    if (piece == null
        || !piece.isWorkedOn()
        || !agent.equals(piece.agent)
        || target.equals(agent)
        || !people.get(target).onDuty()) {
      return;
    }
    passOn(piece);
    piece.excluded.remove(target);
    WorkItem work = piece.work;
    Preference kept = new Preference(target, now.plus(rules.nameHold()), true);
    piece.work = work.rerouted(work.band(), work.headStart(), work.plan(), kept);
  }

  private void passOn(Piece piece) {
    people.get(piece.agent).idleSince = now;
    piece.excluded.add(piece.agent);
    wait(piece);
  }

  private void end(Piece piece) {
    people.get(piece.agent).idleSince = now;
    pieces.remove(piece.work.id());
  }

  private void setState(Person person, AgentState state) {
    if (person.state == AgentState.OFFLINE) {
      person.idleSince = now;
    }
    person.state = state;
    person.missed = 0;
  }

  private void rescind(Person person) {
    in(ItemState.OFFERED).filter(p -> p.agent.equals(person.profile.id())).forEach(Oracle::wait);
  }

  private static void wait(Piece piece) {
    piece.state = ItemState.WAITING;
    piece.agent = null;
  }

  // Who is offered what.

  void offerAllThatCanBe() {
    for (Optional<Piece> next = nextToOffer(); next.isPresent(); next = nextToOffer()) {
      give(next.get(), bestAgentFor(next.get()).orElseThrow());
    }
  }

  private Optional<Piece> nextToOffer() {
    return in(ItemState.WAITING)
        .filter(piece -> bestAgentFor(piece).isPresent())
        .min(
            Comparator.comparing((Piece piece) -> piece.work.band())
                .thenComparing(piece -> piece.work.enqueuedAt().minus(piece.work.headStart()))
                .thenComparing(piece -> piece.work.sequence()));
  }

  private Optional<Person> bestAgentFor(Piece piece) {
    return people.values().stream()
        .filter(person -> mayTake(person, piece))
        .min(
            Comparator.comparing((Person person) -> ringOf(person, piece))
                .thenComparing(person -> -fit(person, piece))
                .thenComparing(this::compareLoad)
                .thenComparing(person -> person.idleSince)
                .thenComparing(person -> person.profile.id()));
  }

  boolean mayTake(Person person, Piece piece) {
    UUID id = person.profile.id();
    Optional<UUID> kept = keptFor(piece);
    return person.connected
        && person.state == AgentState.AVAILABLE
        && !piece.excluded.contains(id)
        && hasRoom(person, piece)
        && (kept.isPresent() ? kept.get().equals(id) : isAdmitted(person, piece));
  }

  private Optional<UUID> keptFor(Piece piece) {
    Preference preference = piece.work.preference();
    if (preference == null || !now.isBefore(preference.until())) {
      return Optional.empty();
    }
    Person person = people.get(preference.agent());
    return person.onDuty()
            && !piece.excluded.contains(preference.agent())
            && (preference.named() || isAdmitted(person, piece))
        ? Optional.of(preference.agent())
        : Optional.empty();
  }

  private boolean hasRoom(Person person, Piece piece) {
    int limit = person.profile.limits().getOrDefault(piece.work.channel(), Integer.MAX_VALUE);
    long ofChannel =
        workOf(person).filter(other -> other.work.channel() == piece.work.channel()).count();
    return person.profile.capacity() > 0
        && used(person) + cost(person, piece) <= person.profile.capacity()
        && ofChannel < limit;
  }

  private int cost(Person person, Piece piece) {
    return Math.min(rules.weight(piece.work.channel()), person.profile.capacity());
  }

  int used(Person person) {
    return workOf(person).mapToInt(piece -> piece.cost).sum();
  }

  private int compareLoad(Person one, Person other) {
    return Integer.compare(
        used(one) * other.profile.capacity(), used(other) * one.profile.capacity());
  }

  private boolean isAdmitted(Person person, Piece piece) {
    return openRings(piece).stream().anyMatch(ring -> admits(ring, person));
  }

  private int ringOf(Person person, Piece piece) {
    List<Ring> open = openRings(piece);
    for (int i = 0; i < open.size(); i++) {
      if (admits(open.get(i), person)) {
        return i;
      }
    }
    return open.size();
  }

  private int fit(Person person, Piece piece) {
    List<Ring> open = openRings(piece);
    int ring = ringOf(person, piece);
    // Whoever is not admitted by a ring has it only because it is kept for them.
    return ring == open.size()
        ? 0
        : open.get(ring).requirements().stream()
            .mapToInt(each -> person.profile.skills().get(each.skill()))
            .sum();
  }

  private List<Ring> openRings(Piece piece) {
    Duration age = Duration.between(piece.work.enqueuedAt(), now);
    return piece.work.plan().rings().stream()
        .filter(ring -> ring.after().compareTo(age) <= 0)
        .toList();
  }

  private static boolean admits(Ring ring, Person person) {
    return (ring.members().isEmpty() || ring.members().contains(person.profile.id()))
        && ring.requirements().stream()
            .allMatch(
                each -> person.profile.skills().getOrDefault(each.skill(), 0) >= each.level());
  }

  private void give(Piece piece, Person person) {
    piece.cost = cost(person, piece);
    piece.state = ItemState.OFFERED;
    piece.agent = person.profile.id();
    piece.expiresAt = now.plus(piece.work.offerTime());
  }

  private Stream<Piece> workOf(Person person) {
    return pieces.values().stream().filter(p -> person.profile.id().equals(p.agent));
  }

  private Stream<Piece> in(ItemState state) {
    return List.copyOf(pieces.values()).stream().filter(piece -> piece.state == state);
  }
}
