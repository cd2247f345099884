package io.parley.agent;

import io.parley.identity.Role;
import io.parley.platform.DomainException;
import io.parley.platform.Ids;
import io.parley.platform.tenancy.TenantDatabase;
import io.parley.tenant.SettingsJournal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Administration of a tenant's skills. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR_NAME)
public class Skills {
  @Inject private TenantDatabase database;
  @Inject private SettingsJournal journal;

  public List<SkillView> list() {
    return database.list(
        "SELECT s.id, s.name, (SELECT count(*) FROM agent_skill a WHERE a.skill_id = s.id) AS"
            + " agents, (SELECT count(*) FROM work_queue_requirement q WHERE q.skill_id = s.id) AS"
            + " queues FROM skill s ORDER BY lower(s.name)",
        row ->
            new SkillView(
                row.id("id"), row.text("name"), row.number("agents"), row.number("queues")));
  }

  public UUID add(String name) {
    String named = checked(name, new UUID(0, 0));
    UUID id = Ids.next();
    database.update("INSERT INTO skill (id, name) VALUES (?, ?)", id, named);
    journal.changed("skill.added", named, Map.of());
    return id;
  }

  public void rename(UUID id, String name) {
    String named = checked(name, id);
    if (database.update("UPDATE skill SET name = ? WHERE id = ?", named, id) == 0) {
      throw DomainException.notFound("agent.skill");
    }
    journal.changed("skill.renamed", named, Map.of());
  }

  /** Only a skill that nobody has and no queue asks for. */
  public void remove(UUID id) {
    SkillView skill =
        list().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> DomainException.notFound("agent.skill"));
    if (skill.agents() > 0 || skill.queues() > 0) {
      throw new DomainException("agent.skill-in-use", skill.agents(), skill.queues());
    }
    database.update("DELETE FROM skill WHERE id = ?", id);
    journal.changed("skill.removed", skill.name(), Map.of());
  }

  private String checked(String name, UUID except) {
    String named = name == null ? "" : name.strip();
    if (named.isEmpty() || named.length() > 60) {
      throw new DomainException("agent.skill-name-missing");
    }
    boolean taken =
        database
            .first(
                "SELECT 1 AS found FROM skill WHERE lower(name) = lower(?) AND id <> ?",
                row -> true,
                named,
                except)
            .orElse(false);
    if (taken) {
      throw new DomainException("agent.skill-name-taken", named);
    }
    return named;
  }
}
