package io.parley.agent;

import io.parley.identity.Role;
import io.parley.platform.DomainException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What an administrator decides about an agent.
 *
 * @param capacity units of work at once
 * @param skills proficiency (1 to 5) by skill id
 */
public record AgentSettings(
    String email, String name, Role role, int capacity, Map<UUID, Integer> skills) {
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,180}");
  private static final Set<Role> ROLES = Set.of(Role.ADMINISTRATOR, Role.SUPERVISOR, Role.AGENT);

  /**
   * @throws DomainException {@code agent.*} where a value cannot be
   */
  public AgentSettings {
    email = email == null ? "" : email.strip();
    name = name == null ? "" : name.strip();
    skills = Map.copyOf(skills);
    if (!EMAIL.matcher(email).matches()) {
      throw new DomainException("agent.email-malformed");
    }
    if (name.isEmpty() || name.length() > 100) {
      throw new DomainException("agent.name-missing");
    }
    if (!ROLES.contains(role)) {
      throw new DomainException("agent.role-unknown");
    }
    if (capacity < 0 || capacity > 100) {
      throw new DomainException("agent.capacity-out-of-range");
    }
    if (skills.values().stream().anyMatch(level -> level < 1 || level > 5)) {
      throw new DomainException("agent.proficiency-out-of-range");
    }
  }
}
