package io.parley.platform.messaging;

import io.parley.platform.DomainException;
import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps why deliveries failed, so that the operator sees the reason beside a dead letter. */
@ApplicationScoped
class DeliveryFailures {
  private static final Logger LOG = Logger.getLogger(DeliveryFailures.class.getName());

  @Inject Row row;

  /** Never throws: the failure itself matters more than its record. */
  void keep(Message message, RuntimeException failure) {
    try {
      String id = message.getJMSMessageID();
      String tenant = message.getStringProperty(Header.TENANT);
      String type = message.getStringProperty(Header.TYPE);
      LOG.log(
          Level.WARNING,
          "delivery of {0} {1} failed: {2}",
          new Object[] {type, id, reason(failure)});
      Tenancy.runAsPlatform(() -> row.write(id, type, tenant, reason(failure)));
    } catch (JMSException | RuntimeException e) {
      LOG.log(Level.WARNING, "reason of a failed delivery not kept: {0}", e.getClass().getName());
    }
  }

  /**
   * The classes of the failure and its deepest cause, and a domain code; messages may hold what
   * customers wrote.
   */
  private static String reason(RuntimeException failure) {
    Throwable deepest = failure;
    for (int depth = 0; deepest.getCause() != null && depth < 20; depth++) {
      deepest = deepest.getCause();
    }
    if (deepest instanceof DomainException domain) {
      return domain.code();
    }
    return deepest == failure
        ? failure.getClass().getName()
        : failure.getClass().getName() + " <- " + deepest.getClass().getName();
  }

  /** In a transaction of its own. */
  @ApplicationScoped
  static class Row {
    private static final String UPSERT =
        "INSERT INTO delivery_failure (message_id, address, tenant_id, attempts, reason, last_at)"
            + " VALUES (?, ?, ?, 1, ?, ?) ON CONFLICT (message_id) DO UPDATE"
            + " SET attempts = delivery_failure.attempts + 1, reason = excluded.reason, last_at = excluded.last_at";

    @Inject TenantDatabase database;
    @Inject Clock clock;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void write(String messageId, String type, String tenant, String reason) {
      database.call(
          connection -> {
            try (var upsert = connection.prepareStatement(UPSERT)) {
              upsert.setString(1, messageId);
              upsert.setString(2, String.valueOf(type));
              upsert.setString(3, tenant);
              upsert.setString(4, reason);
              upsert.setTimestamp(5, Timestamp.from(clock.instant()));
              return upsert.executeUpdate();
            }
          });
    }
  }
}
