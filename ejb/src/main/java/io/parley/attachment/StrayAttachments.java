package io.parley.attachment;

import io.parley.platform.tenancy.TenantDatabase;
import io.parley.platform.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Files without a message; each call in a transaction of its own, within the scope of the caller.
 */
@ApplicationScoped
class StrayAttachments {
  @Inject TenantDatabase database;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<TenantId> tenants() {
    return database.list(
        "SELECT id FROM tenant WHERE status <> 'PROVISIONING' ORDER BY id",
        row -> new TenantId(row.text("id")));
  }

  /** Deletes those stored before a time, with their bytes. @return how many */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public int delete(Instant before) {
    return database.update(
        "DELETE FROM attachment WHERE message_id IS NULL AND created_at < ?",
        before.atOffset(ZoneOffset.UTC));
  }
}
