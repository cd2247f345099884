package io.parley.admin.settings;

import io.parley.admin.Verdict;
import io.parley.agent.AgentSettings;
import io.parley.agent.AgentView;
import io.parley.agent.SkillView;
import io.parley.identity.Role;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One agent beside the list: a new one, or one that is changed. */
public class AgentForm implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int USUAL_CAPACITY = 5;

  private final Verdict verdict = new Verdict("email", "name", "role", "capacity");
  private transient AgentView agent;
  private transient List<SkillLevel> skills = List.of();
  private boolean open;
  private String email;
  private String name;
  private Role role;
  private int capacity;

  void begin(List<SkillView> known) {
    verdict.clear();
    agent = null;
    open = true;
    email = "";
    name = "";
    role = Role.AGENT;
    capacity = USUAL_CAPACITY;
    skills = SkillLevel.of(known, Map.of());
  }

  void show(AgentView shown, List<SkillView> known) {
    agent = shown;
    open = true;
    email = shown.email();
    name = shown.name();
    role = shown.role();
    capacity = shown.capacity();
    skills = SkillLevel.of(known, shown.skills());
  }

  AgentSettings settings() {
    return new AgentSettings(email, name, role, capacity, SkillLevel.chosen(skills));
  }

  UUID id() {
    return agent.id();
  }

  public void close() {
    open = false;
    agent = null;
  }

  public boolean isOpen() {
    return open;
  }

  public boolean isFresh() {
    return agent == null;
  }

  public AgentView getAgent() {
    return agent;
  }

  public Verdict getVerdict() {
    return verdict;
  }

  public List<SkillLevel> getSkills() {
    return skills;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }

  public int getCapacity() {
    return capacity;
  }

  public void setCapacity(int capacity) {
    this.capacity = capacity;
  }
}
