package io.parley.routing.kernel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The router of one tenant. Each call first does what has become due, then what it says, then makes
 * every offer that can be made, and returns all that changed. Time never runs backwards: an earlier
 * one counts as the latest seen.
 */
public final class Kernel {
  private final Board board;
  private final Settlement settlement;
  private final Explainer explainer;
  private final Answers answers;
  private final Attendance attendance;
  private final Handling handling;
  private final Clockwork clockwork;

  /**
   * @param reservationIds gives an id that was never given before at each call
   */
  public Kernel(Rules rules, Supplier<UUID> reservationIds) {
    this.board = new Board(rules);
    this.explainer = new Explainer(board);
    this.settlement =
        new Settlement(board, new Choice(board.lanes, board.ready), explainer, reservationIds);
    this.answers = new Answers(board, reservationIds);
    this.attendance = new Attendance(board, answers);
    this.handling = new Handling(board);
    this.clockwork = new Clockwork(board, answers, attendance, handling);
  }

  /** A kernel that goes on from where another stopped. Nothing is offered until it is called. */
  public static Kernel resume(
      Rules rules, Supplier<UUID> reservationIds, Snapshot snapshot, Instant now) {
    Kernel kernel = new Kernel(rules, reservationIds);
    kernel.begin(now);
    new Restoration(kernel.board, kernel.attendance).restore(snapshot);
    return kernel;
  }

  /** Everything from which {@link #resume} makes a kernel that decides as this one. */
  public Snapshot snapshot() {
    return Restoration.snapshot(board);
  }

  /** Only lets time pass. */
  public Turn advance(Instant now) {
    return turn(now, () -> Outcome.DONE);
  }

  /** When {@link #advance} should be called next; empty where nothing will become due. */
  public Optional<Instant> nextDue() {
    return Optional.ofNullable(clockwork.next());
  }

  /** An agent is new, or can do other things than before. */
  public Turn agentChanged(AgentProfile profile, Instant now) {
    return turn(
        now,
        () -> {
          LiveAgent agent = board.agent(profile.id());
          if (agent == null) {
            board.addAgent(profile, AgentStanding.offline(profile.id()));
          } else {
            board.change(agent, profile);
          }
          return Outcome.DONE;
        });
  }

  /** An agent says what they do; whatever is offered to one who is not available goes back. */
  public Turn agentBecomes(UUID agentId, AgentState state, Instant now) {
    return turn(now, () -> attendance.become(agentId, state));
  }

  /** A screen of the agent is open. */
  public Turn connected(UUID agentId, Instant now) {
    return turn(now, () -> attendance.connect(agentId));
  }

  /** The last screen of the agent closed; after the grace they are offline. */
  public Turn disconnected(UUID agentId, Instant now) {
    return turn(now, () -> attendance.disconnect(agentId));
  }

  public Turn enqueue(WorkItem item, Instant now) {
    return turn(
        now,
        () -> {
          if (board.item(item.id()) != null) {
            return Outcome.REPEATED;
          }
          board.place(board.addItem(item));
          return Outcome.DONE;
        });
  }

  /** The work is not needed any more. */
  public Turn cancel(UUID itemId, String reason, Instant now) {
    return turn(now, () -> handling.cancel(itemId, reason));
  }

  public Turn accept(UUID reservationId, UUID agentId, Instant now) {
    return turn(now, () -> answers.accept(reservationId, agentId));
  }

  /** Puts the item back in its place; it is not offered to the agent again. */
  public Turn decline(UUID reservationId, UUID agentId, String reason, Instant now) {
    return turn(now, () -> answers.decline(reservationId, agentId, reason));
  }

  /** An agent takes a waiting item by hand; a ring that is not open yet counts as open. */
  public Turn claim(UUID itemId, UUID agentId, Instant now) {
    return turn(now, () -> answers.claim(itemId, agentId));
  }

  /** The contact is over; capacity stays held until the wrap-up ends, by itself at the latest. */
  public Turn wrapUp(UUID itemId, UUID agentId, Instant now) {
    return turn(now, () -> handling.wrapUp(itemId, agentId));
  }

  /**
   * Ends the work on an item.
   *
   * @param agentId null for somebody who may act on anybody's work: what waits is withdrawn
   */
  public Turn complete(UUID itemId, UUID agentId, Instant now) {
    return turn(now, () -> handling.complete(itemId, agentId));
  }

  /**
   * Lets the item wait by other rules, as old as it is.
   *
   * @param agentId who has it and passes it on; null for somebody who may act on anybody's work
   */
  public Turn reroute(WorkItem rerouted, UUID agentId, Instant now) {
    return turn(now, () -> handling.reroute(rerouted, agentId));
  }

  /**
   * Keeps the item for the target for a while, whatever their skills.
   *
   * @param agentId as in {@link #reroute}
   */
  public Turn passTo(UUID itemId, UUID target, UUID agentId, Instant now) {
    return turn(now, () -> handling.passTo(itemId, target, agentId));
  }

  public boolean knowsAgent(UUID agentId) {
    return board.agent(agentId) != null;
  }

  public Optional<WorkItem> item(UUID itemId) {
    return Optional.ofNullable(board.item(itemId)).map(LiveItem::item);
  }

  /** Why an item is waiting; empty where it is not. */
  public Optional<Waiting> whyWaiting(UUID itemId) {
    return Optional.ofNullable(board.item(itemId))
        .filter(item -> item.lane != null)
        .map(explainer::waiting);
  }

  /** What keeps a waiting item from an agent; empty where it is not waiting. */
  public Optional<Verdict> whyNot(UUID itemId, UUID agentId) {
    LiveItem item = board.item(itemId);
    LiveAgent agent = board.agent(agentId);
    return item == null || item.lane == null || agent == null
        ? Optional.empty()
        : Optional.of(explainer.verdict(item, agent));
  }

  private Turn turn(Instant now, Supplier<Outcome> call) {
    begin(now);
    clockwork.advance();
    Outcome outcome = call.get();
    settlement.settle();
    return new Turn(outcome, board.takeChanges());
  }

  private void begin(Instant now) {
    Instant time = now.truncatedTo(ChronoUnit.MILLIS);
    if (time.isAfter(board.now)) {
      board.now = time;
    }
  }
}
