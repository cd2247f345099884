package io.parley.platform.metrics;

import io.parley.platform.tenancy.TenantDatabase;
import io.parley.platform.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Counts what waits. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class BacklogRows {
  private TenantDatabase database;

  BacklogRows() {}

  @Inject
  BacklogRows(TenantDatabase database) {
    this.database = database;
  }

  /** Items that no agent has, of one channel. */
  record Waiting(String channel, int items) {}

  /** In the platform's scope. */
  int outbox() {
    return database
        .first("SELECT count(*)::int AS waiting FROM outbox", row -> row.number("waiting"))
        .orElse(0);
  }

  /** In the platform's scope. */
  List<TenantId> tenants() {
    return database.list(
        "SELECT id FROM tenant WHERE status <> 'PROVISIONING' ORDER BY id",
        row -> new TenantId(row.text("id")));
  }

  /** In a tenant's scope. */
  List<Waiting> waiting() {
    return database.list(
        "SELECT channel, count(*)::int AS items FROM work_item"
            + " WHERE state IN ('WAITING', 'OFFERED') GROUP BY channel",
        row -> new Waiting(row.text("channel"), row.number("items")));
  }
}
