package io.parley.conversation;

/** How far a message has come. */
public enum Delivery {
  /** It came in. */
  RECEIVED,
  /** It is not meant to go anywhere. */
  NONE,
  /** Waits to be sent, or is being tried. */
  SENDING,
  SENT,
  DELIVERED,
  READ,
  /** Certainly not sent; the reason is kept. */
  FAILED,
  /** May or may not have been sent: a person decides whether to send it again. */
  UNKNOWN;

  /**
   * Whether a report may take a message from this state on to another: reports come late and out of
   * order.
   */
  boolean mayBecome(Delivery next) {
    return switch (this) {
      case SENDING, UNKNOWN -> next == SENT || next == DELIVERED || next == READ || next == FAILED;
      case SENT -> next == DELIVERED || next == READ || next == FAILED;
      case DELIVERED -> next == READ;
      case RECEIVED, NONE, READ, FAILED -> false;
    };
  }
}
