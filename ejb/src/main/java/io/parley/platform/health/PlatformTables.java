package io.parley.platform.health;

import io.parley.platform.tenancy.TenantDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The smallest question to the database that needs its tables. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PlatformTables {
  @Inject TenantDatabase database;

  /** How many plans there are; at least one on a migrated database. */
  int plans() {
    return database
        .first("SELECT count(*)::int AS plans FROM plan", row -> row.number("plans"))
        .orElse(0);
  }
}
