package io.parley.routing.kernel;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/**
 * A circle of agents that opens when an item has waited for long enough.
 *
 * @param after the item's age at which the ring opens
 * @param requirements what its agents must be able to do
 * @param members who belongs to it; empty: everybody
 */
public record Ring(Duration after, Set<Requirement> requirements, Set<UUID> members) {
  public Ring {
    requirements = Set.copyOf(requirements);
    members = Set.copyOf(members);
  }
}
