package io.parley.chat;

import io.parley.platform.tenancy.TenantDatabase;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Files of messages that a visitor has been shown. Works within the account's tenancy. */
@Stateless
@PermitAll
public class ChatFiles {
  @Inject private TenantDatabase database;

  /** A file, if it stands in an entry of this visitor. */
  public Optional<ChatEntry.File> find(Visitor visitor, UUID file) {
    return database.call(
        sql -> {
          try (var query =
              sql.prepareStatement(
                  "SELECT a.name, a.media_type, a.size FROM attachment a"
                      + " JOIN chat_entry e ON e.message_id = a.message_id WHERE a.id = ? AND e.visitor_id = ?")) {
            query.setObject(1, file);
            query.setObject(2, visitor.id());
            var rows = query.executeQuery();
            return rows.next()
                ? Optional.of(
                    new ChatEntry.File(file, rows.getString(1), rows.getString(2), rows.getLong(3)))
                : Optional.empty();
          }
        });
  }

  /** A piece of a file that {@link #find} has allowed, empty after the last. */
  public byte[] chunk(UUID file, int number) {
    return database.call(
        sql -> {
          try (var query =
              sql.prepareStatement(
                  "SELECT bytes FROM attachment_chunk WHERE attachment_id = ? AND number = ?")) {
            query.setObject(1, file);
            query.setInt(2, number);
            var rows = query.executeQuery();
            return rows.next() ? rows.getBytes(1) : new byte[0];
          }
        });
  }
}
