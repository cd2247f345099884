package io.parley.routing.kernel;

/** What an agent does; only the available are offered work. */
public enum AgentState {
  AVAILABLE,
  BUSY,
  AWAY,
  OFFLINE
}
