package io.parley.routing;

import io.parley.identity.Role;
import io.parley.platform.tenancy.TenantDatabase;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Counts what waits and what is worked on, queue by queue. */
@Stateless
@RolesAllowed({Role.AGENT_NAME, Role.SUPERVISOR_NAME, Role.PARTNER_NAME})
public class QueueCounts {
  @Inject private TenantDatabase database;

  /** Every queue that is enabled, by name. */
  public List<QueueCount> all() {
    return database.list(
        """
        SELECT q.id, q.name,
               count(w.id) FILTER (WHERE w.state IN ('WAITING', 'OFFERED')) AS waiting,
               count(w.id) FILTER (WHERE w.state IN ('ASSIGNED', 'WRAPPING')) AS assigned,
               min(w.enqueued_at) FILTER (WHERE w.state IN ('WAITING', 'OFFERED')) AS oldest
        FROM work_queue q
        LEFT JOIN work_item w ON w.queue_id = q.id AND w.state NOT IN ('COMPLETED', 'CANCELLED')
        WHERE q.enabled
        GROUP BY q.id, q.name ORDER BY q.name
        """,
        row ->
            new QueueCount(
                row.id("id"),
                row.text("name"),
                row.number("waiting"),
                row.number("assigned"),
                row.optionalTime("oldest").orElse(null)));
  }
}
