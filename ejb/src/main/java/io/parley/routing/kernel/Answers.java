package io.parley.routing.kernel;

import io.parley.routing.kernel.Outcome.Refusal;
import java.util.UUID;
import java.util.function.Supplier;

/** What agents say to offers, and what they pick by hand. */
final class Answers {
  private final Board board;
  private final Supplier<UUID> ids;

  Answers(Board board, Supplier<UUID> ids) {
    this.board = board;
    this.ids = ids;
  }

  Outcome accept(UUID reservationId, UUID agentId) {
    LiveItem item = board.itemOfReservation(reservationId);
    if (item == null || !item.reservation.agentId().equals(agentId)) {
      return Outcome.refused(Refusal.GONE);
    }
    if (item.reservation.state() != ReservationState.PENDING) {
      return Outcome.REPEATED;
    }
    assign(item, board.agent(agentId), item.reservation.accept(board.now));
    return Outcome.DONE;
  }

  Outcome decline(UUID reservationId, UUID agentId, String reason) {
    LiveItem item = board.itemOfReservation(reservationId);
    if (item == null || !item.reservation.agentId().equals(agentId)) {
      return Outcome.refused(Refusal.GONE);
    }
    if (item.reservation.state() != ReservationState.PENDING) {
      return Outcome.refused(Refusal.NOT_NOW);
    }
    LiveAgent agent = board.agent(agentId);
    heardOf(agent);
    giveBack(item, ReservationState.REJECTED, reason, agent);
    return Outcome.DONE;
  }

  /** Somebody did not answer; who does so too often is not there. */
  void timeOut(LiveItem item) {
    LiveAgent agent = board.agent(item.reservation.agentId());
    boolean unheard = !item.reservation.expiresAt().isAfter(board.resumedAt);
    if (unheard || !agent.standing.connected()) {
      // The router or the agent's node was down meanwhile: nobody is to blame.
      board.unreserve(item, ReservationState.RESCINDED, "unheard");
      backToItsPlace(item);
      return;
    }
    giveBack(item, ReservationState.TIMED_OUT, "expired", agent);
    int missed = agent.standing.missed() + 1;
    board.change(agent, agent.standing.missing(missed));
    if (missed >= board.rules.missesUntilAway()) {
      board.change(agent, agent.standing.become(AgentState.AWAY, board.now));
      rescindAll(agent, "agent-away");
    }
  }

  /** Takes back whatever is offered to the agent; nobody is to blame, so nobody is excluded. */
  void rescindAll(LiveAgent agent, String reason) {
    for (LiveItem item : java.util.List.copyOf(agent.work)) {
      if (item.reservation.state() == ReservationState.PENDING) {
        board.unreserve(item, ReservationState.RESCINDED, reason);
        backToItsPlace(item);
      }
    }
  }

  Outcome claim(UUID itemId, UUID agentId) {
    LiveItem item = board.item(itemId);
    LiveAgent agent = board.agent(agentId);
    if (item == null || agent == null) {
      return Outcome.refused(Refusal.GONE);
    }
    if (item.reservation != null) {
      return claimReserved(item, agent);
    }
    if (!agent.standing.onDuty()) {
      return Outcome.refused(Refusal.ABSENT);
    }
    if (!item.route().everAdmits(agent.slot)) {
      return Outcome.refused(Refusal.NOT_QUALIFIED);
    }
    int weight = board.rules.weight(item.channel());
    if (!agent.hasRoom(item.channel(), weight)) {
      return Outcome.refused(Refusal.FULL);
    }
    Reservation offer =
        Reservation.offer(ids.get(), agentId, agent.cost(weight), item.item(), board.now);
    board.reserve(item, agent, offer);
    board.note(new Change.Offered(offer, null));
    assign(item, agent, offer.accept(board.now));
    return Outcome.DONE;
  }

  private Outcome claimReserved(LiveItem item, LiveAgent agent) {
    return item.reservation.agentId().equals(agent.id())
        ? accept(item.reservation.id(), agent.id())
        : Outcome.refused(Refusal.TAKEN);
  }

  private void assign(LiveItem item, LiveAgent agent, Reservation accepted) {
    item.reservation = accepted;
    board.note(new Change.Reserved(accepted));
    board.note(new Change.ItemMoved(item.id(), ItemState.ASSIGNED, agent.id()));
    heardOf(agent);
  }

  private void heardOf(LiveAgent agent) {
    if (agent.standing.missed() > 0) {
      board.change(agent, agent.standing.missing(0));
    }
  }

  private void giveBack(LiveItem item, ReservationState last, String reason, LiveAgent agent) {
    board.unreserve(item, last, reason);
    item.exclude(agent.slot);
    board.note(new Change.Excluded(item.id(), agent.id(), reason));
    backToItsPlace(item);
  }

  private void backToItsPlace(LiveItem item) {
    board.place(item);
    board.note(new Change.ItemMoved(item.id(), ItemState.WAITING, null));
  }
}
