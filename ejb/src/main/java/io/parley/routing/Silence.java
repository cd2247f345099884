package io.parley.routing;

import io.parley.platform.tenancy.TenantDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Agents of the current tenant whose screens have not been heard of for too long. */
@ApplicationScoped
class Silence {
  @Inject TenantDatabase database;
  @Inject RoutingMail mail;
  @Inject RoutingSettings settings;
  @Inject Clock clock;

  /** Lets the router know of them. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void report() {
    database
        .list(
            "SELECT agent_id FROM agent_presence WHERE connected AND seen_at < ?",
            row -> row.id("agent_id"),
            latest())
        .forEach(agent -> mail.post(new RoutingEvent.AgentDisconnected(agent)));
  }

  /**
   * Writes down that they are gone. Only for whoever has just taken the tenant over and has not
   * read it yet: from then on the router alone says how an agent stands.
   */
  void settle() {
    database.update(
        "UPDATE agent_presence SET connected = false, disconnected_at = seen_at"
            + " WHERE connected AND seen_at < ?",
        latest());
  }

  private Instant latest() {
    return clock.instant().minus(settings.presenceLapse());
  }
}
