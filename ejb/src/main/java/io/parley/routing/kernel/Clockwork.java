package io.parley.routing.kernel;

import io.parley.routing.kernel.Deadlines.Deadline;
import java.time.Instant;

/** Does what has become due, in the order in which it did. */
final class Clockwork {
  private final Board board;
  private final Answers answers;
  private final Attendance attendance;
  private final Handling handling;

  Clockwork(Board board, Answers answers, Attendance attendance, Handling handling) {
    this.board = board;
    this.answers = answers;
    this.attendance = attendance;
    this.handling = handling;
  }

  void advance() {
    for (Deadline due = board.deadlines.poll(board.now, this::stands);
        due != null;
        due = board.deadlines.poll(board.now, this::stands)) {
      strike(due);
    }
  }

  /** When something becomes due next; null where nothing does. */
  Instant next() {
    Deadline next = board.deadlines.peek(this::stands);
    return next == null ? null : next.at();
  }

  private void strike(Deadline due) {
    switch (due.kind()) {
      case OFFER_ENDS -> answers.timeOut(board.item(due.subject()));
      case WRAP_UP_ENDS -> handling.endWrapUp(board.item(due.subject()));
      case GRACE_ENDS -> attendance.endGrace(board.agent(due.subject()));
      case ITEM_MOVES -> {
        LiveItem item = board.item(due.subject());
        item.nextPlacementAt = Long.MAX_VALUE;
        board.place(item);
      }
    }
  }

  private boolean stands(Deadline deadline) {
    if (deadline.kind() == Deadlines.Kind.GRACE_ENDS) {
      AgentStanding standing = board.agent(deadline.subject()).standing;
      return standing.state() != AgentState.OFFLINE
          && standing.disconnectedAt() != null
          && standing.disconnectedAt().plus(board.rules.grace()).equals(deadline.at());
    }
    LiveItem item = board.item(deadline.subject());
    if (item == null) {
      return false;
    }
    Reservation reservation = item.reservation;
    return switch (deadline.kind()) {
      case OFFER_ENDS ->
          reservation != null
              && reservation.state() == ReservationState.PENDING
              && reservation.expiresAt().equals(deadline.at());
      case WRAP_UP_ENDS ->
          reservation != null
              && reservation.state() == ReservationState.WRAPPING
              && reservation.wrapUpEndsAt().equals(deadline.at());
      default -> item.lane != null && item.nextPlacementAt == deadline.at().toEpochMilli();
    };
  }
}
