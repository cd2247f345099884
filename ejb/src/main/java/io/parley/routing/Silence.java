package io.parley.routing;

import io.parley.platform.tenancy.TenantDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Reports agents of the current tenant who have not been heard of for too long. */
@ApplicationScoped
class Silence {
  @Inject TenantDatabase database;
  @Inject RoutingMail mail;
  @Inject RoutingSettings settings;
  @Inject Clock clock;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void report() {
    database
        .list(
            "SELECT agent_id FROM agent_presence WHERE connected AND seen_at < ?",
            row -> row.id("agent_id"),
            clock.instant().minus(settings.presenceLapse()))
        .forEach(agent -> mail.post(new RoutingEvent.AgentDisconnected(agent)));
  }
}
