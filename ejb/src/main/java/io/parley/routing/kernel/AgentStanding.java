package io.parley.routing.kernel;

import java.time.Instant;
import java.util.UUID;

/**
 * How an agent stands, apart from the work they have.
 *
 * @param connected whether a screen of theirs is open; without one nothing is offered
 * @param since when the state was taken
 * @param idleSince when they last became free of a piece of work
 * @param missed offers in a row that ran out without an answer
 * @param disconnectedAt when the last screen closed; null while connected
 */
public record AgentStanding(
    UUID agentId,
    AgentState state,
    boolean connected,
    Instant since,
    Instant idleSince,
    int missed,
    Instant disconnectedAt) {

  /** How somebody stands who never came. */
  public static AgentStanding offline(UUID agentId) {
    return new AgentStanding(
        agentId, AgentState.OFFLINE, false, Instant.EPOCH, Instant.EPOCH, 0, null);
  }

  boolean onDuty() {
    return connected && (state == AgentState.AVAILABLE || state == AgentState.BUSY);
  }

  boolean takesOffers() {
    return connected && state == AgentState.AVAILABLE;
  }

  /** Who comes to work begins to be idle now, not when they last left. */
  AgentStanding become(AgentState next, Instant now) {
    Instant idle = state == AgentState.OFFLINE ? now : idleSince;
    return new AgentStanding(agentId, next, connected, now, idle, 0, disconnectedAt);
  }

  AgentStanding connect() {
    return new AgentStanding(agentId, state, true, since, idleSince, missed, null);
  }

  AgentStanding disconnect(Instant now) {
    return new AgentStanding(agentId, state, false, since, idleSince, missed, now);
  }

  AgentStanding missing(int count) {
    return new AgentStanding(agentId, state, connected, since, idleSince, count, disconnectedAt);
  }

  AgentStanding idle(Instant now) {
    return new AgentStanding(agentId, state, connected, since, now, missed, disconnectedAt);
  }
}
