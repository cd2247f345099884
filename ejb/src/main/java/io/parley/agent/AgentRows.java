package io.parley.agent;

import io.parley.identity.Role;
import io.parley.platform.DomainException;
import io.parley.platform.tenancy.Row;
import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The rows of agents and their skills. */
@ApplicationScoped
class AgentRows {
  private TenantDatabase database;

  AgentRows() {}

  @Inject
  AgentRows(TenantDatabase database) {
    this.database = database;
  }

  /** Agents whose name or address contains the text, by name, after the given name and id. */
  List<AgentView> page(String text, String afterName, UUID afterId, int size) {
    Map<UUID, Map<UUID, Integer>> skills = skills();
    return database.list(
        "SELECT * FROM agent WHERE (lower(name), id) > (?, ?) AND (position(lower(?) IN"
            + " lower(name)) > 0 OR position(lower(?) IN lower(email)) > 0) ORDER BY lower(name),"
            + " id LIMIT ?",
        row -> view(row, skills),
        afterName,
        afterId,
        text,
        text,
        size);
  }

  Optional<AgentView> find(UUID id) {
    Map<UUID, Map<UUID, Integer>> skills = skills();
    return database.first("SELECT * FROM agent WHERE id = ?", row -> view(row, skills), id);
  }

  private Map<UUID, Map<UUID, Integer>> skills() {
    Map<UUID, Map<UUID, Integer>> found = new HashMap<>();
    database.list(
        "SELECT agent_id, skill_id, proficiency FROM agent_skill",
        row ->
            found
                .computeIfAbsent(row.id("agent_id"), id -> new HashMap<>())
                .put(row.id("skill_id"), row.number("proficiency")));
    return found;
  }

  void insert(UUID id, AgentSettings settings, Instant now) {
    database.update(
        "INSERT INTO agent (id, email, name, role, locale, zone, capacity, created_at) SELECT ?, ?,"
            + " ?, ?, locale, zone, ?, ? FROM platform.tenant WHERE id = ?",
        id,
        settings.email(),
        settings.name(),
        settings.role(),
        settings.capacity(),
        now,
        Tenancy.current().value());
    replaceSkills(id, settings.skills());
  }

  /**
   * @throws DomainException {@code agent.changed-meanwhile} where somebody else was faster
   */
  void update(UUID id, int version, AgentSettings settings) {
    int touched =
        database.update(
            "UPDATE agent SET email = ?, name = ?, role = ?, capacity = ?, version = version + 1"
                + " WHERE id = ? AND version = ?",
            settings.email(),
            settings.name(),
            settings.role(),
            settings.capacity(),
            id,
            version);
    if (touched == 0) {
      throw new DomainException("agent.changed-meanwhile");
    }
    replaceSkills(id, settings.skills());
  }

  private void replaceSkills(UUID id, Map<UUID, Integer> skills) {
    database.update("DELETE FROM agent_skill WHERE agent_id = ?", id);
    skills.forEach(
        (skill, level) ->
            database.update(
                "INSERT INTO agent_skill (agent_id, skill_id, proficiency) VALUES (?, ?, ?)",
                id,
                skill,
                level));
  }

  void setEnabled(UUID id, boolean enabled) {
    database.update(
        "UPDATE agent SET enabled = ?, version = version + 1 WHERE id = ?", enabled, id);
  }

  boolean hasEmail(String email, UUID exceptId) {
    return database
        .first(
            "SELECT 1 AS found FROM agent WHERE lower(email) = lower(?) AND id <> ?",
            row -> true,
            email,
            exceptId)
        .orElse(false);
  }

  /** Enabled agents; others who count wait until this transaction has ended. */
  int countSeats() {
    database.list("SELECT pg_advisory_xact_lock(hashtext(current_schema() || '.seats'))", row -> 0);
    return enabled();
  }

  int enabled() {
    return database
        .first("SELECT count(*) AS n FROM agent WHERE enabled", row -> row.number("n"))
        .orElse(0);
  }

  int seatsPaid() {
    return database
        .first(
            "SELECT seats FROM platform.tenant WHERE id = ?",
            row -> row.number("seats"),
            Tenancy.current().value())
        .orElse(0);
  }

  boolean isLastAdministrator(UUID id) {
    return database
        .first(
            "SELECT 1 AS found FROM agent WHERE role = 'ADMINISTRATOR' AND enabled AND id <> ?"
                + " LIMIT 1",
            row -> false,
            id)
        .orElse(true);
  }

  private static AgentView view(Row row, Map<UUID, Map<UUID, Integer>> skills) throws SQLException {
    UUID id = row.id("id");
    return new AgentView(
        id,
        row.text("email"),
        row.text("name"),
        Role.valueOf(row.text("role")),
        row.text("locale"),
        row.text("zone"),
        row.flag("enabled"),
        row.text("password_hash") == null,
        row.number("capacity"),
        skills.getOrDefault(id, Map.of()),
        row.number("version"));
  }
}
