package io.parley.platform.outbox;

import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The outbox as the platform sees it: every tenant's rows. */
@ApplicationScoped
class OutboxRows {
  @Inject OutboxRows.InTransaction transaction;

  void remove(List<UUID> ids) {
    Tenancy.runAsPlatform(() -> transaction.remove(ids));
  }

  /** Up to {@code most} rows written before the given time, oldest first. */
  List<OutboxRow> writtenBefore(Instant time, int most) {
    return Tenancy.callAsPlatform(() -> transaction.writtenBefore(time, most));
  }

  /** Each in a transaction of its own; the tenancy has to be bound before it begins. */
  @ApplicationScoped
  static class InTransaction {
    @Inject TenantDatabase database;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void remove(List<UUID> ids) {
      database.call(
          connection -> {
            try (var delete =
                connection.prepareStatement("DELETE FROM outbox WHERE id = ANY (?)")) {
              delete.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
              return delete.executeUpdate();
            }
          });
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<OutboxRow> writtenBefore(Instant time, int most) {
      return database.call(
          connection -> {
            try (var select =
                connection.prepareStatement(
                    "SELECT id, tenant_id, address, group_key, type, payload, deliver_at FROM outbox"
                        + " WHERE created_at < ? ORDER BY created_at, id LIMIT ? FOR UPDATE SKIP LOCKED")) {
              select.setTimestamp(1, Timestamp.from(time));
              select.setInt(2, most);
              return read(select.executeQuery());
            }
          });
    }

    private static List<OutboxRow> read(ResultSet result) throws SQLException {
      List<OutboxRow> found = new ArrayList<>();
      while (result.next()) {
        Timestamp deliverAt = result.getTimestamp("deliver_at");
        found.add(
            new OutboxRow(
                result.getObject("id", UUID.class),
                result.getString("tenant_id"),
                result.getString("address"),
                result.getString("group_key"),
                result.getString("type"),
                result.getString("payload"),
                deliverAt == null ? null : deliverAt.toInstant()));
      }
      return found;
    }
  }
}
