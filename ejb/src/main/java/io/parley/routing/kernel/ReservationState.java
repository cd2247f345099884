package io.parley.routing.kernel;

import java.util.Set;

/** Where an offer stands, and where it may go from there. */
public enum ReservationState {
  /** Offered, not answered; holds capacity, as the next two do. */
  PENDING,
  /** The agent has the work. */
  ACCEPTED,
  /** The contact is over, its result is being noted. */
  WRAPPING,
  /** The agent said no. */
  REJECTED,
  /** The agent did not answer in time. */
  TIMED_OUT,
  /** Taken back, because the agent went away. */
  RESCINDED,
  /** The work itself was withdrawn. */
  CANCELLED,
  /** Done, or passed on. */
  COMPLETED;

  private static final Set<ReservationState> AFTER_PENDING =
      Set.of(ACCEPTED, REJECTED, TIMED_OUT, RESCINDED, CANCELLED);
  private static final Set<ReservationState> AFTER_ACCEPTED =
      Set.of(WRAPPING, COMPLETED, CANCELLED);
  private static final Set<ReservationState> AFTER_WRAPPING = Set.of(COMPLETED, CANCELLED);

  public boolean mayBecome(ReservationState next) {
    return switch (this) {
      case PENDING -> AFTER_PENDING.contains(next);
      case ACCEPTED -> AFTER_ACCEPTED.contains(next);
      case WRAPPING -> AFTER_WRAPPING.contains(next);
      default -> false;
    };
  }

  /** Whether capacity is held. */
  public boolean isLive() {
    return this == PENDING || this == ACCEPTED || this == WRAPPING;
  }
}
