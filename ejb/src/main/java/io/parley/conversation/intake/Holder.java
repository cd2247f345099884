package io.parley.conversation.intake;

import io.parley.platform.tenancy.TenantDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Who knows a conversation: an agent who has it now, else the one who answered last. */
@ApplicationScoped
class Holder {
  private static final String HAS_IT =
      "SELECT agent_id FROM work_item WHERE conversation_id = ? AND agent_id IS NOT NULL"
          + " AND state IN ('ASSIGNED', 'WRAPPING') ORDER BY sequence DESC LIMIT 1";
  private static final String ANSWERED_LAST =
      "SELECT m.author_agent_id FROM message m JOIN conversation c ON c.id = m.conversation_id"
          + " WHERE c.customer_id = (SELECT customer_id FROM conversation WHERE id = ?)"
          + " AND m.direction = 'OUTBOUND' AND m.author_agent_id IS NOT NULL ORDER BY m.recorded_at DESC LIMIT 1";

  @Inject TenantDatabase database;

  Optional<UUID> of(UUID conversationId) {
    return database.call(
        connection -> {
          Optional<UUID> has = first(connection, HAS_IT, conversationId);
          return has.isPresent() ? has : first(connection, ANSWERED_LAST, conversationId);
        });
  }

  private static Optional<UUID> first(Connection connection, String query, UUID id)
      throws SQLException {
    try (var select = connection.prepareStatement(query)) {
      select.setObject(1, id);
      ResultSet row = select.executeQuery();
      return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
    }
  }
}
