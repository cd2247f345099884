package io.parley.routing;

/** What agents say about themselves; only who is available is offered work. */
public enum PresenceState {
  AVAILABLE,
  BUSY,
  AWAY,
  OFFLINE
}
