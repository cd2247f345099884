package io.parley.routing.kernel;

import java.util.UUID;

/** Something that the kernel decided and that has to be kept and told. */
public sealed interface Change {
  /** A new reservation, and why this agent has it. */
  record Offered(Reservation reservation, Explanation explanation) implements Change {}

  /** A reservation went into another state. */
  record Reserved(Reservation reservation) implements Change {}

  /**
   * A work item went into another state.
   *
   * @param agentId who has it now; null where nobody does
   */
  record ItemMoved(UUID itemId, ItemState state, UUID agentId) implements Change {}

  /** The item waits by other rules: another queue, another preferred agent. */
  record Rerouted(WorkItem item) implements Change {}

  /** The item will not be offered to the agent again. */
  record Excluded(UUID itemId, UUID agentId, String reason) implements Change {}

  /** The item may be offered to the agent again. */
  record Readmitted(UUID itemId, UUID agentId) implements Change {}

  /** An agent stands differently. */
  record AgentMoved(AgentStanding standing) implements Change {}
}
