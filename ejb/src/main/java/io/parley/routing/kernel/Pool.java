package io.parley.routing.kernel;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The agents whom one signature of requirements and members admits, in steps of their fit. */
final class Pool {
  private final Set<Requirement> requirements;
  private final Set<UUID> members;
  private final Map<Integer, Bits> byFit = new TreeMap<>(Comparator.reverseOrder());
  private final Bits all = new Bits();

  Pool(Set<Requirement> requirements, Set<UUID> members) {
    this.requirements = requirements;
    this.members = members;
  }

  boolean admits(AgentProfile profile) {
    return (members.isEmpty() || members.contains(profile.id()))
        && requirements.stream().allMatch(profile::meets);
  }

  /** How well an agent suits: the sum of their proficiency in what is asked for. */
  int fit(AgentProfile profile) {
    int fit = 0;
    for (Requirement requirement : requirements) {
      fit += profile.skills().getOrDefault(requirement.skill(), 0);
    }
    return fit;
  }

  /** Takes the agent in, or leaves them out, by what they can do now. */
  void refresh(LiveAgent agent) {
    byFit.values().forEach(step -> step.clear(agent.slot));
    boolean member = admits(agent.profile);
    all.put(agent.slot, member);
    if (member) {
      byFit.computeIfAbsent(fit(agent.profile), fit -> new Bits()).set(agent.slot);
    }
  }

  boolean has(int slot) {
    return all.get(slot);
  }

  Bits all() {
    return all;
  }

  /** Its agents in steps of equal fit, the fittest first. */
  Collection<Bits> steps() {
    return byFit.values();
  }
}
