package io.parley.routing;

import io.parley.identity.Role;
import io.parley.platform.tenancy.TenantDatabase;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** How much work agents carry, and to which colleagues it could be passed on. */
@Stateless
@RolesAllowed({Role.AGENT_NAME, Role.SUPERVISOR_NAME})
public class Workload {
  @Inject private TenantDatabase database;
  @Resource private SessionContext session;

  /** The calling agent's capacity. */
  public CapacityView own() {
    UUID agent = CallingAgent.of(session);
    return database
        .first(
            """
            SELECT a.capacity,
                   coalesce(sum(r.weight) FILTER (WHERE r.state IN ('ACCEPTED', 'WRAPPING')), 0) AS used,
                   coalesce(sum(r.weight) FILTER (WHERE r.state = 'PENDING'), 0) AS held
            FROM agent a
            LEFT JOIN reservation r ON r.agent_id = a.id AND r.state IN ('PENDING', 'ACCEPTED', 'WRAPPING')
            WHERE a.id = ? GROUP BY a.capacity
            """,
            row -> new CapacityView(row.number("capacity"), row.number("used"), row.number("held")),
            agent)
        .orElse(new CapacityView(0, 0, 0));
  }

  /** The agents that could take work over from the calling one, by name. */
  public List<ColleagueView> colleagues() {
    return database.list(
        """
        SELECT a.id, a.name, coalesce(p.state, 'OFFLINE') AS state
        FROM agent a LEFT JOIN agent_presence p ON p.agent_id = a.id
        WHERE a.enabled AND a.role IN ('AGENT', 'SUPERVISOR') AND a.id <> ? ORDER BY a.name
        """,
        row ->
            new ColleagueView(
                row.id("id"), row.text("name"), PresenceState.valueOf(row.text("state"))),
        CallingAgent.of(session));
  }
}
