package io.parley.routing;

import io.parley.platform.tenancy.TenantDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Tells whether a work item is still as somebody saw it, so that an order counts only once. */
@ApplicationScoped
class ItemVersions {
  @Inject TenantDatabase database;

  /** The item's version, which every decision about it raises; -1 where there is none. */
  int of(UUID itemId) {
    return database
        .first("SELECT version FROM work_item WHERE id = ?", row -> row.number("version"), itemId)
        .orElse(-1);
  }

  boolean isStill(UUID itemId, int version) {
    return of(itemId) == version;
  }
}
