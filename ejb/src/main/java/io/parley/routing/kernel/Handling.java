package io.parley.routing.kernel;

import io.parley.routing.kernel.Outcome.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What happens to work that an agent has: wrapped up, completed, passed on, withdrawn. A null agent
 * stands for somebody who may act on anybody's work.
 */
final class Handling {
  private final Board board;

  Handling(Board board) {
    this.board = board;
  }

  Outcome wrapUp(UUID itemId, UUID agentId) {
    LiveItem item = board.item(itemId);
    if (item == null) {
      return Outcome.refused(Refusal.GONE);
    }
    if (!isWorkedOnBy(item, agentId)) {
      return Outcome.refused(Refusal.NOT_NOW);
    }
    if (item.reservation.state() == ReservationState.WRAPPING) {
      return Outcome.REPEATED;
    }
    Duration time = item.item().wrapUpTime();
    if (time.isZero()) {
      return complete(itemId, agentId);
    }
    Instant endsAt = board.now.plus(time);
    item.reservation = item.reservation.wrapUp(board.now, endsAt);
    board.deadlines.add(endsAt, Deadlines.Kind.WRAP_UP_ENDS, itemId);
    board.note(new Change.Reserved(item.reservation));
    board.note(new Change.ItemMoved(itemId, ItemState.WRAPPING, item.reservation.agentId()));
    return Outcome.DONE;
  }

  /** Ends the work; what nobody has yet can only be withdrawn, and only by a null agent. */
  Outcome complete(UUID itemId, UUID agentId) {
    LiveItem item = board.item(itemId);
    if (item == null) {
      return Outcome.refused(Refusal.GONE);
    }
    if (isWorkedOnBy(item, agentId)) {
      end(item, "completed");
      return Outcome.DONE;
    }
    return agentId == null ? cancel(itemId, "resolved") : Outcome.refused(Refusal.NOT_NOW);
  }

  void endWrapUp(LiveItem item) {
    end(item, "wrap-up-expired");
  }

  Outcome cancel(UUID itemId, String reason) {
    LiveItem item = board.item(itemId);
    if (item == null) {
      return Outcome.refused(Refusal.GONE);
    }
    if (item.reservation != null) {
      board.unreserve(item, ReservationState.CANCELLED, reason);
    }
    board.removeItem(item);
    board.note(new Change.ItemMoved(itemId, ItemState.CANCELLED, null));
    return Outcome.DONE;
  }

  /** Lets the item wait by other rules; who had it is not asked again. */
  Outcome reroute(WorkItem rerouted, UUID agentId) {
    LiveItem item = board.item(rerouted.id());
    if (item == null) {
      return Outcome.refused(Refusal.GONE);
    }
    if (agentId != null && !isWorkedOnBy(item, agentId)) {
      return Outcome.refused(Refusal.NOT_NOW);
    }
    takeBack(item);
    board.reroute(item, rerouted);
    letWait(item);
    return Outcome.DONE;
  }

  /** Keeps the item for an agent by name, for a while; then it goes where it came from. */
  Outcome passTo(UUID itemId, UUID target, UUID agentId) {
    LiveItem item = board.item(itemId);
    LiveAgent named = board.agent(target);
    if (item == null || named == null) {
      return Outcome.refused(Refusal.GONE);
    }
    if ((agentId != null && !isWorkedOnBy(item, agentId)) || isWith(item, target)) {
      return Outcome.refused(Refusal.NOT_NOW);
    }
    if (!named.standing.onDuty()) {
      return Outcome.refused(Refusal.ABSENT);
    }
    takeBack(item);
    item.readmit(named.slot);
    board.note(new Change.Readmitted(itemId, target));
    WorkItem work = item.item();
    Preference kept = new Preference(target, board.now.plus(board.rules.nameHold()), true);
    board.reroute(item, work.rerouted(work.band(), work.headStart(), work.plan(), kept));
    letWait(item);
    return Outcome.DONE;
  }

  private void takeBack(LiveItem item) {
    if (item.reservation == null) {
      return;
    }
    boolean pending = item.reservation.state() == ReservationState.PENDING;
    LiveAgent before = board.agent(item.reservation.agentId());
    board.unreserve(
        item, pending ? ReservationState.RESCINDED : ReservationState.COMPLETED, "transferred");
    if (!pending) {
      item.exclude(before.slot);
      board.note(new Change.Excluded(item.id(), before.id(), "transferred"));
    }
  }

  private void letWait(LiveItem item) {
    board.place(item);
    board.note(new Change.ItemMoved(item.id(), ItemState.WAITING, null));
  }

  private void end(LiveItem item, String reason) {
    UUID agentId = item.reservation.agentId();
    board.unreserve(item, ReservationState.COMPLETED, reason);
    board.removeItem(item);
    board.note(new Change.ItemMoved(item.id(), ItemState.COMPLETED, agentId));
  }

  private static boolean isWorkedOnBy(LiveItem item, UUID agentId) {
    return item.reservation != null
        && item.reservation.state() != ReservationState.PENDING
        && (agentId == null || item.reservation.agentId().equals(agentId));
  }

  private static boolean isWith(LiveItem item, UUID agentId) {
    return item.reservation != null && item.reservation.agentId().equals(agentId);
  }
}
