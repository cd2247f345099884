package io.parley.routing;

import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantDatabase;
import io.parley.platform.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Wakes the routers of all tenants who have somebody at work or something to do, after a start:
 * what became due meanwhile must not wait for the next customer.
 */
@ApplicationScoped
class Awakening {
  @Inject Steps steps;

  void wakeAll() {
    List<TenantId> tenants = Tenancy.callAsPlatform(steps::tenants);
    tenants.forEach(tenant -> Tenancy.run(tenant, steps::wake));
  }

  /** Each in a transaction of its own; the scope has to be bound before it begins. */
  @ApplicationScoped
  static class Steps {
    @Inject TenantDatabase database;
    @Inject RoutingMail mail;
    @Inject Clock clock;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<TenantId> tenants() {
      return database.list(
          "SELECT id FROM tenant WHERE status <> 'PROVISIONING' ORDER BY id",
          row -> new TenantId(row.text("id")));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void wake() {
      boolean needed =
          database
              .first(
                  "SELECT EXISTS (SELECT 1 FROM agent_presence WHERE state <> 'OFFLINE')"
                      + " OR EXISTS (SELECT 1 FROM work_item"
                      + " WHERE state NOT IN ('COMPLETED', 'CANCELLED')) AS needed",
                  row -> row.flag("needed"))
              .orElse(false);
      if (needed) {
        mail.post(new RoutingEvent.Due(clock.instant().truncatedTo(ChronoUnit.MILLIS)));
      }
    }
  }
}
