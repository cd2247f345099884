package io.parley.conversation;

/** From whom a message is, and for whom. */
public enum Direction {
  /** From the customer. */
  INBOUND,
  /** To the customer. */
  OUTBOUND,
  /** From an agent to colleagues; never leaves the tenant. */
  NOTE,
  /** Something that happened, told by Parley or the platform. */
  SYSTEM
}
