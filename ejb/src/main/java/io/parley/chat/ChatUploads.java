package io.parley.chat;

import io.parley.platform.DomainException;
import io.parley.platform.Ids;
import io.parley.platform.tenancy.TenantDatabase;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Files that visitors sent up and have not yet put into a message. Works within the account's
 * tenancy.
 */
@Stateless
@PermitAll
public class ChatUploads {
  private static final int CHUNK = 256 * 1024;
  private static final Duration KEPT = Duration.ofDays(1);

  @Inject private TenantDatabase database;
  @Inject private FileTypes types;
  @Inject private Clock clock;

  /** A file that waits for its message. */
  public record Upload(UUID id, String name, String mediaType, long size) {}

  /**
   * Keeps a file, whose size the caller has checked.
   *
   * @throws DomainException {@code chat.file-type-refused}, {@code chat.file-empty}
   */
  public Upload keep(Visitor visitor, String rawName, InputStream content) {
    try {
      byte[] first = content.readNBytes(CHUNK);
      if (first.length == 0) {
        throw new DomainException("chat.file-empty");
      }
      String name = FileTypes.plainName(rawName);
      String type = types.accepted(first, name);
      return database.call(sql -> insert(sql, visitor, new Piece(name, type, first, content)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Piece(String name, String mediaType, byte[] first, InputStream rest) {}

  private Upload insert(Connection sql, Visitor visitor, Piece piece) throws SQLException {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    forget(sql, now.minus(KEPT));
    UUID id = Ids.next();
    try (var insert =
        sql.prepareStatement(
            "INSERT INTO chat_upload (id, visitor_id, name, media_type, size, created_at) VALUES (?, ?, ?, ?, 0, ?)")) {
      insert.setObject(1, id);
      insert.setObject(2, visitor.id());
      insert.setString(3, piece.name());
      insert.setString(4, piece.mediaType());
      insert.setObject(5, now);
      insert.executeUpdate();
    }
    long size = insertChunks(sql, id, piece);
    try (var update = sql.prepareStatement("UPDATE chat_upload SET size = ? WHERE id = ?")) {
      update.setLong(1, size);
      update.setObject(2, id);
      update.executeUpdate();
    }
    return new Upload(id, piece.name(), piece.mediaType(), size);
  }

  private static long insertChunks(Connection sql, UUID id, Piece piece) throws SQLException {
    try (var insert =
        sql.prepareStatement(
            "INSERT INTO chat_upload_chunk (upload_id, number, bytes) VALUES (?, ?, ?)")) {
      long size = 0;
      int number = 0;
      for (byte[] bytes = piece.first(); bytes.length > 0; bytes = piece.rest().readNBytes(CHUNK)) {
        insert.setObject(1, id);
        insert.setInt(2, number++);
        insert.setBytes(3, bytes);
        insert.executeUpdate();
        size += bytes.length;
      }
      return size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void forget(Connection sql, OffsetDateTime before) throws SQLException {
    try (var delete = sql.prepareStatement("DELETE FROM chat_upload WHERE created_at < ?")) {
      delete.setObject(1, before);
      delete.executeUpdate();
    }
  }

  /** The named uploads in the given order. */
  public List<Upload> attachments(Visitor visitor, List<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return database.call(
        sql -> {
          try (var query =
              sql.prepareStatement(
                  "SELECT name, media_type, size FROM chat_upload WHERE id = ? AND visitor_id = ?")) {
            List<Upload> found = new ArrayList<>();
            for (UUID id : ids) {
              query.setObject(1, id);
              query.setObject(2, visitor.id());
              var rows = query.executeQuery();
              if (!rows.next()) {
                throw DomainException.notFound("chat.file");
              }
              found.add(new Upload(id, rows.getString(1), rows.getString(2), rows.getLong(3)));
            }
            return found;
          }
        });
  }

  /** A piece of an upload, empty after the last. */
  public byte[] chunk(UUID upload, int number) {
    return database.call(
        sql -> {
          try (var query =
              sql.prepareStatement(
                  "SELECT bytes FROM chat_upload_chunk WHERE upload_id = ? AND number = ?")) {
            query.setObject(1, upload);
            query.setInt(2, number);
            var rows = query.executeQuery();
            return rows.next() ? rows.getBytes(1) : new byte[0];
          }
        });
  }
}
