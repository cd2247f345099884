package io.parley.admin.settings;

import io.parley.admin.Verdict;
import io.parley.agent.SkillView;
import io.parley.agent.Skills;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** The tenant's skills: add, rename, remove. */
@Named
@ViewScoped
public class SkillsView implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private Skills skills;

  private final Verdict verdict = new Verdict("skill");
  private transient List<SkillView> list = List.of();
  private UUID edited;
  private String name = "";

  public void load() {
    list = skills.list();
  }

  public void edit(SkillView skill) {
    verdict.clear();
    edited = skill.id();
    name = skill.name();
  }

  public void cancel() {
    verdict.clear();
    edited = null;
    name = "";
  }

  public void save() {
    boolean done =
        verdict.on(
            () -> {
              if (edited == null) {
                skills.add(name);
              } else {
                skills.rename(edited, name);
              }
            },
            "saved");
    if (done) {
      edited = null;
      name = "";
      load();
    }
  }

  public void remove(UUID id) {
    if (verdict.on(() -> skills.remove(id), "removed")) {
      load();
    }
  }

  public boolean isEditing() {
    return edited != null;
  }

  public List<SkillView> getList() {
    return list;
  }

  public Verdict getVerdict() {
    return verdict;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}
