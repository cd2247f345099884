package io.parley.routing;

import java.time.Instant;
import java.util.UUID;

/** Something that a tenant's router has to know; carries ids, the truth is in the database. */
public sealed interface RoutingEvent {
  /** A work item was written and waits. */
  record ItemEnqueued(UUID itemId) implements RoutingEvent {}

  /** A work item is not needed any more. */
  record ItemCancelled(UUID itemId, String reason) implements RoutingEvent {}

  /** An agent, or a supervisor for them, chose a state. */
  record AgentStateSet(UUID agentId, PresenceState state) implements RoutingEvent {}

  /** An agent's screen is connected. */
  record AgentConnected(UUID agentId) implements RoutingEvent {}

  /** The last screen of an agent is gone. */
  record AgentDisconnected(UUID agentId) implements RoutingEvent {}

  /** An agent takes what was offered to them. */
  record Accept(UUID reservationId, UUID agentId) implements RoutingEvent {}

  /** An agent does not take what was offered to them. */
  record Decline(UUID reservationId, UUID agentId, String reason) implements RoutingEvent {}

  /** An agent picks a waiting item by hand. */
  record Claim(UUID itemId, UUID agentId) implements RoutingEvent {}

  /** An agent has done with the customer and notes the result. */
  record WrapUp(UUID itemId, UUID agentId) implements RoutingEvent {}

  /** The work is done; a null agent stands for the system. */
  record Complete(UUID itemId, UUID agentId, UUID wrapUpCodeId) implements RoutingEvent {}

  /**
   * Work goes to another queue, or to an agent by name; exactly one target is not null.
   *
   * @param agentId who has it and passes it on; null where a supervisor does
   * @param askedBy who is told if it cannot be done
   * @param version the item's, as it was seen: counts only once, also when it comes twice
   */
  record Transfer(
      UUID itemId, UUID agentId, UUID askedBy, int version, UUID toQueueId, UUID toAgentId)
      implements RoutingEvent {}

  /** A moment has come at which something may be due: an offer, a ring, a wrap-up, a grace. */
  record Due(Instant at) implements RoutingEvent {}

  /** Agents, skills, queues, weights or plans of the tenant were changed. */
  record SettingsChanged() implements RoutingEvent {}
}
