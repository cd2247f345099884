package io.parley.chat;

import io.parley.platform.tenancy.TenantDatabase;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** How far each side has read. Works within the account's tenancy. */
@Stateless
@PermitAll
public class ChatReceipts {
  /** More are not reported in one go; the browser tells again. */
  private static final int MOST = 200;

  @Inject private TenantDatabase database;

  /** An answer of which the browser tells something new. */
  public record Due(UUID message, boolean read) {}

  /** Up to where an agent has read what the visitor wrote. */
  public long agentRead(UUID visitor) {
    return database.call(
        sql -> {
          try (var query =
              sql.prepareStatement("SELECT agent_read_position FROM chat_visitor WHERE id = ?")) {
            query.setObject(1, visitor);
            var rows = query.executeQuery();
            return rows.next() ? rows.getLong(1) : 0;
          }
        });
  }

  /** An agent has read all that there is; returns up to where. */
  public long markAgentRead(UUID visitor) {
    return database.call(
        sql -> {
          long last = ChatEntries.adopt(sql, visitor);
          try (var update =
              sql.prepareStatement(
                  "UPDATE chat_visitor SET agent_read_position = ? WHERE id = ?")) {
            update.setLong(1, last);
            update.setObject(2, visitor);
            update.executeUpdate();
          }
          return last;
        });
  }

  /** The answers of which nothing, or only less, was told so far. */
  public List<Due> due(UUID visitor, long delivered, long read) {
    return database.call(
        sql -> {
          try (var query =
              sql.prepareStatement(
                  """
                  SELECT m.id, e.position <= ? FROM chat_visitor v
                  JOIN chat_entry e ON e.visitor_id = v.id
                  JOIN message m ON m.id = e.message_id
                  WHERE v.id = ? AND m.direction = 'OUTBOUND'
                    AND (e.position > v.delivered_position AND e.position <= ?
                      OR e.position > v.read_position AND e.position <= ?)
                  ORDER BY e.position LIMIT ?
                  """)) {
            query.setLong(1, read);
            query.setObject(2, visitor);
            query.setLong(3, delivered);
            query.setLong(4, read);
            query.setInt(5, MOST);
            var rows = query.executeQuery();
            List<Due> due = new ArrayList<>();
            while (rows.next()) {
              due.add(new Due(rows.getObject(1, UUID.class), rows.getBoolean(2)));
            }
            return due;
          }
        });
  }

  /** Keeps how far the browser has told; never beyond what was shown, never back. */
  public void keep(UUID visitor, long delivered, long read) {
    database.call(
        sql -> {
          try (var update =
              sql.prepareStatement(
                  "UPDATE chat_visitor SET delivered_position = greatest(delivered_position, least(last_position, ?)),"
                      + " read_position = greatest(read_position, least(last_position, ?)) WHERE id = ?")) {
            update.setLong(1, Math.max(delivered, read));
            update.setLong(2, read);
            update.setObject(3, visitor);
            return update.executeUpdate();
          }
        });
  }
}
