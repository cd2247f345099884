package io.parley.chat;

import io.parley.platform.DomainException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The statements on a visitor's entries. */
final class ChatEntries {
  private static final String ADOPT =
      """
      INSERT INTO chat_entry (visitor_id, position, message_id)
      SELECT ?, ? + row_number() OVER (ORDER BY m.conversation_id, m.sequence), m.id
      FROM customer_identity c
      JOIN interaction i ON i.identity_id = c.id
      JOIN message m ON m.conversation_id = i.conversation_id AND m.interaction_id = i.id
      WHERE c.kind = 'CHAT_VISITOR' AND c.handle = ? AND m.direction = 'INBOUND'
        AND NOT EXISTS (SELECT 1 FROM chat_entry e WHERE e.message_id = m.id)
      """;

  private static final String AFTER =
      """
      SELECT e.position, m.id, m.direction, m.provider_message_id, m.author_name, m.text, m.sent_at
      FROM chat_entry e JOIN message m ON m.id = e.message_id
      WHERE e.visitor_id = ? AND e.position > ? ORDER BY e.position LIMIT ?
      """;

  private ChatEntries() {}

  /**
   * Gives what the visitor wrote, and intake has recorded since, its place.
   *
   * @return the last place, the visitor's row being locked from now on
   */
  static long adopt(Connection sql, UUID visitor) throws SQLException {
    long last = lock(sql, visitor);
    try (var insert = sql.prepareStatement(ADOPT)) {
      insert.setObject(1, visitor);
      insert.setLong(2, last);
      insert.setString(3, visitor.toString());
      int added = insert.executeUpdate();
      return added == 0 ? last : advance(sql, visitor, last + added);
    }
  }

  /** Adds an answer at the end; nothing where it stands there already. */
  static void append(Connection sql, UUID visitor, UUID message) throws SQLException {
    long last = adopt(sql, visitor);
    try (var insert =
        sql.prepareStatement(
            "INSERT INTO chat_entry (visitor_id, position, message_id) VALUES (?, ?, ?)"
                + " ON CONFLICT (message_id) DO NOTHING")) {
      insert.setObject(1, visitor);
      insert.setLong(2, last + 1);
      insert.setObject(3, message);
      if (insert.executeUpdate() == 1) {
        advance(sql, visitor, last + 1);
      }
    }
  }

  static List<ChatEntry> after(Connection sql, UUID visitor, long position, int limit)
      throws SQLException {
    try (var read = sql.prepareStatement(AFTER)) {
      read.setObject(1, visitor);
      read.setLong(2, position);
      read.setInt(3, limit);
      var rows = read.executeQuery();
      List<ChatEntry> bare = new ArrayList<>();
      List<UUID> messages = new ArrayList<>();
      while (rows.next()) {
        bare.add(entry(rows));
        messages.add(rows.getObject(2, UUID.class));
      }
      return withFiles(sql, bare, messages);
    }
  }

  private static ChatEntry entry(ResultSet row) throws SQLException {
    boolean own = "INBOUND".equals(row.getString(3));
    return new ChatEntry(
        row.getLong(1),
        own ? ProviderId.browsersPart(row.getString(4)) : row.getString(2),
        own,
        own ? "" : row.getString(5),
        row.getString(6),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        List.of());
  }

  private static List<ChatEntry> withFiles(
      Connection sql, List<ChatEntry> bare, List<UUID> messages) throws SQLException {
    Map<UUID, List<ChatEntry.File>> files = new HashMap<>();
    try (var read =
        sql.prepareStatement(
            "SELECT message_id, id, name, media_type, size FROM attachment"
                + " WHERE message_id = ANY (?) AND content_id = '' ORDER BY created_at, id")) {
      read.setArray(1, sql.createArrayOf("uuid", messages.toArray()));
      var rows = read.executeQuery();
      while (rows.next()) {
        files
            .computeIfAbsent(rows.getObject(1, UUID.class), message -> new ArrayList<>())
            .add(
                new ChatEntry.File(
                    rows.getObject(2, UUID.class),
                    rows.getString(3),
                    rows.getString(4),
                    rows.getLong(5)));
      }
    }
    List<ChatEntry> all = new ArrayList<>();
    for (int i = 0; i < bare.size(); i++) {
      all.add(bare.get(i).with(files.getOrDefault(messages.get(i), List.of())));
    }
    return all;
  }

  private static long lock(Connection sql, UUID visitor) throws SQLException {
    try (var read =
        sql.prepareStatement("SELECT last_position FROM chat_visitor WHERE id = ? FOR UPDATE")) {
      read.setObject(1, visitor);
      var rows = read.executeQuery();
      if (!rows.next()) {
        throw DomainException.notFound("chat.visitor");
      }
      return rows.getLong(1);
    }
  }

  private static long advance(Connection sql, UUID visitor, long to) throws SQLException {
    try (var update =
        sql.prepareStatement("UPDATE chat_visitor SET last_position = ? WHERE id = ?")) {
      update.setLong(1, to);
      update.setObject(2, visitor);
      update.executeUpdate();
      return to;
    }
  }
}
