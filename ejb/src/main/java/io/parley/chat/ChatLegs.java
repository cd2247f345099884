package io.parley.chat;

import io.parley.platform.tenancy.TenantDatabase;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which visitors take part in a conversation, and in which one a visitor is. */
@Stateless
@PermitAll
public class ChatLegs {
  @Inject private TenantDatabase database;

  /** The visitors with an open leg in a conversation. */
  public List<UUID> visitors(UUID conversation) {
    return database.call(
        sql -> {
          try (var query =
              sql.prepareStatement(
                  "SELECT DISTINCT c.handle FROM interaction i JOIN customer_identity c ON c.id = i.identity_id"
                      + " WHERE i.conversation_id = ? AND i.state = 'OPEN' AND c.kind = 'CHAT_VISITOR'")) {
            query.setObject(1, conversation);
            var rows = query.executeQuery();
            List<UUID> visitors = new ArrayList<>();
            while (rows.next()) {
              visitors.add(UUID.fromString(rows.getString(1)));
            }
            return visitors;
          }
        });
  }

  /** The conversation in which the visitor has an open leg. */
  public Optional<UUID> conversation(UUID visitor) {
    return database.call(
        sql -> {
          try (var query =
              sql.prepareStatement(
                  "SELECT i.conversation_id FROM customer_identity c JOIN interaction i ON i.identity_id = c.id"
                      + " WHERE c.handle = ? AND c.kind = 'CHAT_VISITOR' AND i.state = 'OPEN'"
                      + " ORDER BY i.started_at DESC LIMIT 1")) {
            query.setString(1, visitor.toString());
            var rows = query.executeQuery();
            return rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty();
          }
        });
  }
}
