package io.parley.routing.kernel;

import io.parley.connector.Channel;
import java.util.Map;
import java.util.UUID;

/**
 * What an agent can do, and how much at once.
 *
 * @param capacity units of work at once over all channels; 0: none
 * @param skills proficiency, 1 to 5, by skill
 * @param limits the most items at once by channel; a channel that is not named has no limit
 */
public record AgentProfile(
    UUID id, int capacity, Map<UUID, Integer> skills, Map<Channel, Integer> limits) {
  public AgentProfile {
    skills = Map.copyOf(skills);
    limits = Map.copyOf(limits);
  }

  boolean meets(Requirement requirement) {
    return skills.getOrDefault(requirement.skill(), 0) >= requirement.level();
  }
}
