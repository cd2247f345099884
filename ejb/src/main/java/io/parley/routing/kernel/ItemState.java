package io.parley.routing.kernel;

/** Where a work item stands. */
public enum ItemState {
  WAITING,
  OFFERED,
  ASSIGNED,
  WRAPPING,
  COMPLETED,
  CANCELLED
}
