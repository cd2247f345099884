package io.parley.queue;

import io.parley.platform.DomainException;
import io.parley.platform.tenancy.Row;
import io.parley.platform.tenancy.TenantDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows of work queues and what they require. */
@ApplicationScoped
class WorkQueueRows {
  private TenantDatabase database;

  WorkQueueRows() {}

  @Inject
  WorkQueueRows(TenantDatabase database) {
    this.database = database;
  }

  List<WorkQueueView> list() {
    Map<UUID, Map<UUID, Integer>> requirements = requirements();
    return database.list(
        "SELECT q.*, (SELECT count(*) FROM agent a WHERE a.enabled AND NOT EXISTS (SELECT 1 FROM"
            + " work_queue_requirement r WHERE r.queue_id = q.id AND NOT EXISTS (SELECT 1 FROM"
            + " agent_skill s WHERE s.agent_id = a.id AND s.skill_id = r.skill_id AND"
            + " s.proficiency >= r.proficiency))) AS able, (SELECT count(*) FROM channel_account c"
            + " WHERE c.queue_id = q.id) AS accounts FROM work_queue q ORDER BY q.band,"
            + " lower(q.name)",
        row -> view(row, requirements.getOrDefault(row.id("id"), Map.of())));
  }

  private Map<UUID, Map<UUID, Integer>> requirements() {
    Map<UUID, Map<UUID, Integer>> found = new HashMap<>();
    database.list(
        "SELECT queue_id, skill_id, proficiency FROM work_queue_requirement",
        row ->
            found
                .computeIfAbsent(row.id("queue_id"), id -> new HashMap<>())
                .put(row.id("skill_id"), row.number("proficiency")));
    return found;
  }

  void insert(UUID id, WorkQueueSettings queue) {
    database.update(
        "INSERT INTO work_queue (id, name, band, priority, offer_seconds, wrap_up_seconds,"
            + " business_hours_id) VALUES (?, ?, ?, ?, ?, ?, ?)",
        id,
        queue.name(),
        queue.band(),
        queue.priority(),
        queue.offerSeconds(),
        queue.wrapUpSeconds(),
        queue.businessHoursId());
    replaceRequirements(id, queue);
  }

  /**
   * @throws DomainException {@code queue.changed-meanwhile} where somebody else was faster
   */
  void update(UUID id, int version, WorkQueueSettings queue) {
    int touched =
        database.update(
            "UPDATE work_queue SET name = ?, band = ?, priority = ?, offer_seconds = ?,"
                + " wrap_up_seconds = ?, business_hours_id = ?, version = version + 1 WHERE id = ?"
                + " AND version = ?",
            queue.name(),
            queue.band(),
            queue.priority(),
            queue.offerSeconds(),
            queue.wrapUpSeconds(),
            queue.businessHoursId(),
            id,
            version);
    if (touched == 0) {
      throw new DomainException("queue.changed-meanwhile");
    }
    replaceRequirements(id, queue);
  }

  private void replaceRequirements(UUID id, WorkQueueSettings queue) {
    database.update("DELETE FROM work_queue_requirement WHERE queue_id = ?", id);
    queue
        .requirements()
        .forEach(
            (skill, level) ->
                database.update(
                    "INSERT INTO work_queue_requirement (queue_id, skill_id, proficiency) VALUES"
                        + " (?, ?, ?)",
                    id,
                    skill,
                    level));
  }

  void setEnabled(UUID id, boolean enabled) {
    database.update(
        "UPDATE work_queue SET enabled = ?, version = version + 1 WHERE id = ?", enabled, id);
  }

  boolean hasName(String name, UUID exceptId) {
    return database
        .first(
            "SELECT 1 AS found FROM work_queue WHERE lower(name) = lower(?) AND id <> ?",
            row -> true,
            name,
            exceptId)
        .orElse(false);
  }

  private static WorkQueueView view(Row row, Map<UUID, Integer> requirements) throws SQLException {
    return new WorkQueueView(
        row.id("id"),
        new WorkQueueSettings(
            row.text("name"),
            row.number("band"),
            row.number("priority"),
            row.number("offer_seconds"),
            row.number("wrap_up_seconds"),
            row.id("business_hours_id"),
            requirements),
        row.flag("enabled"),
        row.number("able"),
        row.number("accounts"),
        row.number("version"));
  }
}
