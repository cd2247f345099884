package io.parley.routing.kernel;

import java.time.Instant;
import java.util.UUID;

/**
 * An offer of one work item to one agent, and what became of it. Holds capacity from the moment it
 * is made until it ends.
 *
 * @param cost units of the agent's capacity that it holds
 * @param expiresAt until when it may be accepted
 * @param answeredAt null until accepted or ended
 * @param wrappingAt null until wrapped up
 * @param wrapUpEndsAt when the wrap-up ends by itself; null until wrapped up
 * @param endedAt null while it is live
 * @param reason why it ended, a word; empty while it is live
 */
public record Reservation(
    UUID id,
    UUID itemId,
    UUID agentId,
    int cost,
    ReservationState state,
    Instant offeredAt,
    Instant expiresAt,
    Instant answeredAt,
    Instant wrappingAt,
    Instant wrapUpEndsAt,
    Instant endedAt,
    String reason) {

  static Reservation offer(UUID id, UUID agentId, int cost, WorkItem item, Instant now) {
    Instant expiresAt = now.plus(item.offerTime());
    return new Reservation(
        id,
        item.id(),
        agentId,
        cost,
        ReservationState.PENDING,
        now,
        expiresAt,
        null,
        null,
        null,
        null,
        "");
  }

  Reservation accept(Instant now) {
    check(ReservationState.ACCEPTED);
    return new Reservation(
        id,
        itemId,
        agentId,
        cost,
        ReservationState.ACCEPTED,
        offeredAt,
        expiresAt,
        now,
        null,
        null,
        null,
        "");
  }

  Reservation wrapUp(Instant now, Instant endsAt) {
    check(ReservationState.WRAPPING);
    return new Reservation(
        id,
        itemId,
        agentId,
        cost,
        ReservationState.WRAPPING,
        offeredAt,
        expiresAt,
        answeredAt,
        now,
        endsAt,
        null,
        "");
  }

  /** Ends it, in a state that is not live. */
  Reservation end(ReservationState last, String why, Instant now) {
    check(last);
    return new Reservation(
        id,
        itemId,
        agentId,
        cost,
        last,
        offeredAt,
        expiresAt,
        answeredAt == null ? now : answeredAt,
        wrappingAt,
        wrapUpEndsAt,
        now,
        why);
  }

  private void check(ReservationState next) {
    if (!state.mayBecome(next)) {
      throw new IllegalStateException("a reservation that is " + state + " cannot be " + next);
    }
  }
}
