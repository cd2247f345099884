package io.parley.attachment;

import io.parley.platform.DomainException;
import io.parley.platform.Ids;
import io.parley.platform.tenancy.TenantDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps files of the thread's tenant and finds them again. */
@ApplicationScoped
public class Attachments {
  static final int CHUNK = 256 * 1024;
  private static final int LONGEST_NAME = 200;

  @Inject TenantDatabase database;
  @Inject AttachmentSettings settings;
  @Inject Clock clock;

  /** A file to be kept. */
  public record NewFile(String name, String mediaType, String contentId, InputStream content) {}

  /**
   * Keeps a file that belongs to no message yet.
   *
   * @throws DomainException {@code attachment.too-large}; nothing is kept then
   */
  @Transactional
  public AttachmentView store(NewFile file) {
    return database.call(
        connection -> {
          UUID id = Ids.next();
          insert(connection, id, file);
          long size = writeChunks(connection, id, file.content());
          try (var update =
              connection.prepareStatement("UPDATE attachment SET size = ? WHERE id = ?")) {
            update.setLong(1, size);
            update.setObject(2, id);
            update.executeUpdate();
          }
          return new AttachmentView(
              id, safeName(file.name()), file.mediaType(), size, file.contentId());
        });
  }

  /**
   * Gives files to the message that they came or go with; those that have one already stay with it.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void attach(UUID messageId, Collection<UUID> attachmentIds) {
    if (attachmentIds.isEmpty()) {
      return;
    }
    database.call(
        connection -> {
          try (var update =
              connection.prepareStatement(
                  "UPDATE attachment SET message_id = ? WHERE id = ANY (?) AND message_id IS NULL")) {
            update.setObject(1, messageId);
            update.setArray(2, connection.createArrayOf("uuid", attachmentIds.toArray()));
            return update.executeUpdate();
          }
        });
  }

  /** The files of these messages, by message. */
  @Transactional
  public Map<UUID, List<AttachmentView>> of(Collection<UUID> messageIds) {
    if (messageIds.isEmpty()) {
      return Map.of();
    }
    record Row(UUID messageId, AttachmentView view) {}
    List<Row> rows =
        database.call(
            connection -> {
              try (var select =
                  connection.prepareStatement(
                      "SELECT message_id, id, name, media_type, size, content_id FROM attachment"
                          + " WHERE message_id = ANY (?) ORDER BY id")) {
                select.setArray(1, connection.createArrayOf("uuid", messageIds.toArray()));
                List<Row> found = new ArrayList<>();
                ResultSet result = select.executeQuery();
                while (result.next()) {
                  found.add(new Row(result.getObject("message_id", UUID.class), view(result)));
                }
                return found;
              }
            });
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                Row::messageId, Collectors.mapping(Row::view, Collectors.toList())));
  }

  /**
   * @throws DomainException {@code attachment.not-found}
   */
  @Transactional
  public AttachmentView get(UUID id) {
    return database.call(
        connection -> {
          try (var select =
              connection.prepareStatement(
                  "SELECT id, name, media_type, size, content_id FROM attachment WHERE id = ?")) {
            select.setObject(1, id);
            ResultSet result = select.executeQuery();
            if (!result.next()) {
              throw DomainException.notFound("attachment");
            }
            return view(result);
          }
        });
  }

  /**
   * One chunk of at most 256 KiB; empty after the last. Read chunk by chunk, a file never fills the
   * heap.
   */
  @Transactional
  public byte[] chunk(UUID id, int number) {
    return database.call(
        connection -> {
          try (var select =
              connection.prepareStatement(
                  "SELECT bytes FROM attachment_chunk WHERE attachment_id = ? AND number = ?")) {
            select.setObject(1, id);
            select.setInt(2, number);
            ResultSet result = select.executeQuery();
            return result.next() ? result.getBytes(1) : new byte[0];
          }
        });
  }

  private void insert(Connection connection, UUID id, NewFile file) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO attachment (id, name, media_type, content_id, size, created_at) VALUES (?, ?, ?, ?, 0, ?)")) {
      insert.setObject(1, id);
      insert.setString(2, safeName(file.name()));
      insert.setString(3, file.mediaType());
      insert.setString(4, file.contentId());
      insert.setTimestamp(5, Timestamp.from(clock.instant()));
      insert.executeUpdate();
    }
  }

  private long writeChunks(Connection connection, UUID id, InputStream content)
      throws SQLException {
    long size = 0;
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO attachment_chunk (attachment_id, number, bytes) VALUES (?, ?, ?)")) {
      byte[] chunk;
      for (int number = 0; (chunk = content.readNBytes(CHUNK)).length > 0; number++) {
        size += chunk.length;
        if (size > settings.maxBytes()) {
          throw new DomainException("attachment.too-large", settings.maxBytes());
        }
        insert.setObject(1, id);
        insert.setInt(2, number);
        insert.setBytes(3, chunk);
        insert.executeUpdate();
      }
      return size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A name for display and download: no path, no control characters, of bearable length. */
  static String safeName(String name) {
    String bare =
        name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
            .replaceAll("[\\p{Cntrl}\"<>|:*?]", "_")
            .strip();
    if (bare.isEmpty() || bare.chars().allMatch(c -> c == '.')) {
      return "file";
    }
    return bare.length() <= LONGEST_NAME ? bare : bare.substring(bare.length() - LONGEST_NAME);
  }

  private static AttachmentView view(ResultSet row) throws SQLException {
    return new AttachmentView(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("media_type"),
        row.getLong("size"),
        row.getString("content_id"));
  }
}
