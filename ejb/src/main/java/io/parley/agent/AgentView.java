package io.parley.agent;

import io.parley.identity.Role;
import java.util.Map;
import java.util.UUID;

/**
 * An agent as administration shows them.
 *
 * @param invited whether they have not set a password yet
 * @param skills proficiency by skill id
 */
public record AgentView(
    UUID id,
    String email,
    String name,
    Role role,
    String locale,
    String zone,
    boolean enabled,
    boolean invited,
    int capacity,
    Map<UUID, Integer> skills,
    int version) {
  public AgentView {
    skills = Map.copyOf(skills);
  }
}
