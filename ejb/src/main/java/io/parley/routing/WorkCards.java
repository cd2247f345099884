package io.parley.routing;

import io.parley.connector.Channel;
import io.parley.platform.Cursors;
import io.parley.platform.Page;
import io.parley.platform.tenancy.Row;
import io.parley.platform.tenancy.TenantDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads work items together with whom and what they are about. */
@ApplicationScoped
class WorkCards {
  private static final int MOST = 200;
  private static final String LIST = "waiting";
  private static final String CARDS =
      """
      SELECT w.id, r.id AS reservation_id, w.conversation_id, w.interaction_id, w.state, w.channel,
             w.queue_id, q.name AS queue_name, c.name AS customer_name, v.subject,
             coalesce(p.text, '') AS preview, w.enqueued_at, v.last_at, r.expires_at,
             r.wrap_up_ends_at, coalesce(r.explanation::text, '') AS explanation, w.sequence
      FROM work_item w
      JOIN work_queue q ON q.id = w.queue_id
      JOIN conversation v ON v.id = w.conversation_id
      JOIN customer c ON c.id = v.customer_id
      LEFT JOIN reservation r
        ON r.work_item_id = w.id AND r.state IN ('PENDING', 'ACCEPTED', 'WRAPPING')
      LEFT JOIN LATERAL (SELECT left(m.text, 140) AS text FROM message m
                         WHERE m.conversation_id = v.id AND m.direction = 'INBOUND'
                         ORDER BY m.sequence DESC LIMIT 1) p ON true
      """;

  private record Listed(long sequence, WorkCard card) {}

  @Inject TenantDatabase database;
  @Inject Cursors cursors;

  List<WorkCard> offeredTo(UUID agent) {
    return database.list(
        CARDS + "WHERE w.agent_id = ? AND w.state = 'OFFERED' ORDER BY r.expires_at",
        WorkCards::card,
        agent);
  }

  List<WorkCard> workedOnBy(UUID agent) {
    return database.list(
        CARDS
            + "WHERE w.agent_id = ? AND w.state IN ('ASSIGNED', 'WRAPPING')"
            + " ORDER BY v.last_at DESC",
        WorkCards::card,
        agent);
  }

  Page<WorkCard> waiting(String cursor, int limit) {
    int most = Math.clamp(limit, 1, MOST);
    List<Listed> found =
        database.list(
            CARDS + "WHERE w.state = 'WAITING' AND w.sequence > ? ORDER BY w.sequence LIMIT ?",
            row -> new Listed(row.big("sequence"), card(row)),
            last(cursor),
            most + 1);
    List<WorkCard> cards = found.stream().limit(most).map(Listed::card).toList();
    return new Page<>(
        cards,
        found.size() <= most
            ? ""
            : cursors.after(LIST, Long.toString(found.get(most - 1).sequence())));
  }

  private long last(String cursor) {
    return cursor == null || cursor.isEmpty()
        ? 0
        : Long.parseLong(cursors.read(LIST, cursor).getFirst());
  }

  private static WorkCard card(Row row) throws SQLException {
    String state = row.text("state");
    return new WorkCard(
        row.id("id"),
        row.id("reservation_id"),
        row.id("conversation_id"),
        row.id("interaction_id"),
        state,
        Channel.valueOf(row.text("channel")),
        row.id("queue_id"),
        row.text("queue_name"),
        row.text("customer_name"),
        row.text("subject"),
        row.text("preview"),
        row.time("enqueued_at"),
        row.time("last_at"),
        ends(row, state).orElse(null),
        row.text("explanation"));
  }

  private static Optional<Instant> ends(Row row, String state) throws SQLException {
    return switch (state) {
      case "OFFERED" -> row.optionalTime("expires_at");
      case "WRAPPING" -> row.optionalTime("wrap_up_ends_at");
      default -> Optional.empty();
    };
  }
}
