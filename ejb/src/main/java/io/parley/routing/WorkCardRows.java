package io.parley.routing;

import io.parley.connector.Channel;
import io.parley.platform.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads work items together with whom and what they are about. */
final class WorkCardRows {
  private static final int PREVIEW = 140;
  private static final int MOST = 200;
  private static final String CARDS =
      """
      SELECT w.id, r.id AS reservation_id, w.conversation_id, w.interaction_id, w.state, w.channel,
             w.queue_id, q.name AS queue_name, c.name AS customer_name, v.subject, p.text,
             w.enqueued_at, v.last_at, r.expires_at, r.wrap_up_ends_at, r.explanation, w.sequence
      FROM work_item w
      JOIN work_queue q ON q.id = w.queue_id
      JOIN conversation v ON v.id = w.conversation_id
      JOIN customer c ON c.id = v.customer_id
      LEFT JOIN reservation r ON r.work_item_id = w.id AND r.state IN ('PENDING', 'ACCEPTED', 'WRAPPING')
      LEFT JOIN LATERAL (SELECT left(m.text, ?) AS text FROM message m
                         WHERE m.conversation_id = v.id AND m.direction = 'INBOUND'
                         ORDER BY m.sequence DESC LIMIT 1) p ON true
      """;

  private final Connection connection;

  WorkCardRows(Connection connection) {
    this.connection = connection;
  }

  List<WorkCard> offeredTo(UUID agent) throws SQLException {
    return held(agent, "WHERE w.agent_id = ? AND w.state = 'OFFERED' ORDER BY r.expires_at");
  }

  List<WorkCard> of(UUID agent) throws SQLException {
    return held(
        agent,
        "WHERE w.agent_id = ? AND w.state IN ('ASSIGNED', 'WRAPPING') ORDER BY v.last_at DESC");
  }

  Page<WorkCard> waiting(long after, int limit) throws SQLException {
    int rows = Math.clamp(limit, 1, MOST);
    try (var select =
        connection.prepareStatement(
            CARDS + "WHERE w.state = 'WAITING' AND w.sequence > ? ORDER BY w.sequence LIMIT ?")) {
      select.setInt(1, PREVIEW);
      select.setLong(2, after);
      select.setInt(3, rows + 1);
      return page(select, rows);
    }
  }

  private List<WorkCard> held(UUID agent, String which) throws SQLException {
    try (var select = connection.prepareStatement(CARDS + which)) {
      select.setInt(1, PREVIEW);
      select.setObject(2, agent);
      return page(select, Integer.MAX_VALUE).items();
    }
  }

  private static Page<WorkCard> page(PreparedStatement select, int most) throws SQLException {
    try (var rows = select.executeQuery()) {
      List<WorkCard> cards = new ArrayList<>();
      long last = 0;
      while (rows.next()) {
        if (cards.size() == most) {
          return new Page<>(cards, WaitingCursor.write(last));
        }
        cards.add(card(rows));
        last = rows.getLong("sequence");
      }
      return new Page<>(cards, "");
    }
  }

  private static WorkCard card(ResultSet row) throws SQLException {
    String state = row.getString("state");
    String text = row.getString("text");
    String explanation = row.getString("explanation");
    return new WorkCard(
        row.getObject("id", UUID.class),
        row.getObject("reservation_id", UUID.class),
        row.getObject("conversation_id", UUID.class),
        row.getObject("interaction_id", UUID.class),
        state,
        Channel.valueOf(row.getString("channel")),
        row.getObject("queue_id", UUID.class),
        row.getString("queue_name"),
        row.getString("customer_name"),
        row.getString("subject"),
        text == null ? "" : text,
        time(row, "enqueued_at"),
        time(row, "last_at"),
        ends(row, state),
        explanation == null ? "" : explanation);
  }

  private static Instant ends(ResultSet row, String state) throws SQLException {
    return switch (state) {
      case "OFFERED" -> time(row, "expires_at");
      case "WRAPPING" -> time(row, "wrap_up_ends_at");
      default -> null;
    };
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    var time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }
}
