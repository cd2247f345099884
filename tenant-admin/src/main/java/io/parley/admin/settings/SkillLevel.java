package io.parley.admin.settings;

import io.parley.agent.SkillView;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A line of a form: a skill and the chosen level, 0 for none. */
public class SkillLevel implements Serializable {
  private static final long serialVersionUID = 1L;

  private final UUID id;
  private final String name;
  private int level;

  SkillLevel(SkillView skill, int level) {
    this.id = skill.id();
    this.name = skill.name();
    this.level = level;
  }

  static List<SkillLevel> of(List<SkillView> skills, Map<UUID, Integer> levels) {
    return skills.stream()
        .map(skill -> new SkillLevel(skill, levels.getOrDefault(skill.id(), 0)))
        .toList();
  }

  /** Only those that were chosen. */
  static Map<UUID, Integer> chosen(List<SkillLevel> lines) {
    Map<UUID, Integer> chosen = new HashMap<>();
    lines.stream().filter(line -> line.level > 0).forEach(line -> chosen.put(line.id, line.level));
    return chosen;
  }

  public String getName() {
    return name;
  }

  public int getLevel() {
    return level;
  }

  public void setLevel(int level) {
    this.level = level;
  }
}
