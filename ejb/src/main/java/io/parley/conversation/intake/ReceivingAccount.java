package io.parley.conversation.intake;

import io.parley.connector.AccountKey;
import io.parley.platform.tenancy.TenantDatabase;
import java.sql.ResultSet;
import java.util.Optional;
import java.util.UUID;

/** The channel account by which something came in, as far as intake needs to know it. */
record ReceivingAccount(UUID id, UUID queueId) {

  static Optional<ReceivingAccount> find(TenantDatabase database, AccountKey key) {
    return database.call(
        connection -> {
          try (var select =
              connection.prepareStatement(
                  "SELECT id, queue_id FROM channel_account WHERE account_key = ?")) {
            select.setString(1, key.value());
            ResultSet row = select.executeQuery();
            return row.next()
                ? Optional.of(
                    new ReceivingAccount(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                : Optional.empty();
          }
        });
  }
}
