package io.parley.routing.kernel;

/** Why an item is, or is not, with an agent. */
public enum Verdict {
  /** Offered to this agent, or would be. */
  CHOSEN,
  /** Kept for the agent who is preferred. */
  KEPT_FOR_ANOTHER,
  /** No ring that is open admits the agent. */
  NOT_QUALIFIED,
  /** The agent is not available, or has no screen open. */
  ABSENT,
  /** Too little capacity is left. */
  FULL,
  /** Declined it, let it run out or passed it on before. */
  EXCLUDED,
  /** Somebody of an inner ring was there. */
  OUTER_RING,
  /** Somebody more proficient was there. */
  LESS_FIT,
  /** Somebody with less to do was there. */
  MORE_LOADED,
  /** Somebody had been idle for longer. */
  LESS_IDLE,
  /** Equal in everything; the id decided. */
  LATER_ID
}
