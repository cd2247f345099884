package io.parley.platform.outbox;

import io.parley.platform.Ids;
import io.parley.platform.messaging.Address;
import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantDatabase;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Writes the row in the current transaction and hands it to the relay once that has committed. */
@ApplicationScoped
class DurableOutbox implements Outbox {
  private static final String INSERT =
      "INSERT INTO platform.outbox (id, tenant_id, address, group_key, payload, deliver_at, created_at, type)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

  @Inject TenantDatabase database;
  @Inject OutboxRelay relay;
  @Inject Clock clock;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transactions;

  @Override
  public void put(Address address, String groupKey, String type, String json) {
    putDelayed(address, groupKey, type, json, Duration.ZERO);
  }

  @Override
  public void putDelayed(
      Address address, String groupKey, String type, String json, Duration delay) {
    OutboxRow row =
        new OutboxRow(
            Ids.next(),
            Tenancy.current().value(),
            address.value(),
            groupKey,
            type,
            json,
            delay.isZero() ? null : clock.instant().plus(delay));
    write(row);
    transactions.registerInterposedSynchronization(new Handover(row));
  }

  private void write(OutboxRow row) {
    database.call(
        connection -> {
          try (var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, row.id());
            insert.setString(2, row.tenantId());
            insert.setString(3, row.address());
            insert.setString(4, row.groupKey());
            insert.setString(5, row.json());
            insert.setTimestamp(
                6, row.deliverAt() == null ? null : Timestamp.from(row.deliverAt()));
            insert.setTimestamp(7, Timestamp.from(clock.instant()));
            insert.setString(8, row.type());
            return insert.executeUpdate();
          }
        });
  }

  private final class Handover implements Synchronization {
    private final OutboxRow row;

    Handover(OutboxRow row) {
      this.row = row;
    }

    @Override
    public void beforeCompletion() {
      // nothing to prepare: the row is already written
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        relay.send(List.of(row));
      }
    }
  }
}
