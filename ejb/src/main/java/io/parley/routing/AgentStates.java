package io.parley.routing;

import io.parley.identity.Role;
import io.parley.platform.Cursors;
import io.parley.platform.DomainException;
import io.parley.platform.Page;
import io.parley.platform.tenancy.Row;
import io.parley.platform.tenancy.TenantDatabase;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads how all agents are: there or not, and how much each has in hand. */
@Stateless
@RolesAllowed({Role.SUPERVISOR_NAME, Role.PARTNER_NAME})
public class AgentStates {
  private static final String LIST = "agents";
  private static final int LARGEST_PAGE = 100;

  @Inject private TenantDatabase database;
  @Inject private Cursors cursors;

  /**
   * Everybody who may answer customers, in the order in which they joined.
   *
   * @param cursor of the page before, or empty for the first
   * @param limit 1 to 100
   * @throws DomainException {@code cursor.invalid}
   */
  public Page<AgentStateView> page(String cursor, int limit) {
    int size = Math.clamp(limit, 1, LARGEST_PAGE);
    List<AgentStateView> rows = rowsAfter(lastId(cursor), size + 1);
    if (rows.size() <= size) {
      return new Page<>(rows, "");
    }
    UUID last = rows.get(size - 1).agentId();
    return new Page<>(rows.subList(0, size), cursors.after(LIST, last.toString()));
  }

  private UUID lastId(String cursor) {
    return cursor == null || cursor.isEmpty()
        ? new UUID(0, 0)
        : UUID.fromString(cursors.read(LIST, cursor).get(0));
  }

  private List<AgentStateView> rowsAfter(UUID id, int count) {
    return database.list(
        "SELECT a.id, a.name, coalesce(p.state, 'OFFLINE') AS state, p.since, (SELECT count(*)"
            + " FROM work_item w WHERE w.agent_id = a.id AND w.state IN ('ASSIGNED', 'WRAPPING'))"
            + " AS assigned FROM agent a LEFT JOIN agent_presence p ON p.agent_id = a.id"
            + " WHERE a.enabled AND a.role IN ('AGENT', 'SUPERVISOR') AND a.id > ?"
            + " ORDER BY a.id LIMIT ?",
        AgentStates::read,
        id,
        count);
  }

  private static AgentStateView read(Row row) throws SQLException {
    return new AgentStateView(
        row.id("id"),
        row.text("name"),
        PresenceState.valueOf(row.text("state")),
        row.optionalTime("since").orElse(Instant.EPOCH),
        row.number("assigned"));
  }
}
