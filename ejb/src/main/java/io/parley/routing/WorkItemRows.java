package io.parley.routing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The rows of {@code work_item} as those write and read them who make work. */
final class WorkItemRows {
  private static final String INSERT =
      """
      INSERT INTO work_item (id, kind, interaction_id, conversation_id, queue_id, channel, band,
                             priority, preferred_agent_id, state, enqueued_at)
      SELECT ?, 'INTERACTION', ?, ?, q.id, ?, q.band, q.priority, ?, 'WAITING', ?
      FROM work_queue q WHERE q.id = ?
      ON CONFLICT (interaction_id) WHERE state NOT IN ('COMPLETED', 'CANCELLED') DO NOTHING
      """;
  private static final String LIVE_BY_INTERACTION =
      "SELECT id FROM work_item WHERE interaction_id = ?"
          + " AND state NOT IN ('COMPLETED', 'CANCELLED')";
  private static final String LIVE_BY_CONVERSATION =
      "SELECT id FROM work_item WHERE conversation_id = ?"
          + " AND state NOT IN ('COMPLETED', 'CANCELLED') ORDER BY sequence";

  private final Connection connection;

  WorkItemRows(Connection connection) {
    this.connection = connection;
  }

  /** Writes the row, or finds the live one that the interaction has already. */
  UUID insert(UUID id, NewWorkItem item, Instant enqueuedAt) throws SQLException {
    try (var insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, id);
      insert.setObject(2, item.interactionId());
      insert.setObject(3, item.conversationId());
      insert.setString(4, item.channel().name());
      insert.setObject(5, item.preferredAgentIdOrNull());
      insert.setTimestamp(6, Timestamp.from(enqueuedAt));
      insert.setObject(7, item.queueId());
      return insert.executeUpdate() == 1
          ? id
          : ids(LIVE_BY_INTERACTION, item.interactionId()).stream()
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("no such queue"));
    }
  }

  /** The conversation's work items that are neither completed nor cancelled. */
  List<UUID> liveOf(UUID conversationId) throws SQLException {
    return ids(LIVE_BY_CONVERSATION, conversationId);
  }

  private List<UUID> ids(String sql, UUID parameter) throws SQLException {
    try (var select = connection.prepareStatement(sql)) {
      select.setObject(1, parameter);
      try (var rows = select.executeQuery()) {
        List<UUID> ids = new ArrayList<>();
        while (rows.next()) {
          ids.add(rows.getObject(1, UUID.class));
        }
        return ids;
      }
    }
  }
}
