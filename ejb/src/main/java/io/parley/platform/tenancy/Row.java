package io.parley.platform.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** The current row of a query, read by column name and as the types that the rules use. */
public final class Row {
  private final ResultSet rows;

  Row(ResultSet rows) {
    this.rows = rows;
  }

  public String text(String column) throws SQLException {
    return rows.getString(column);
  }

  public int number(String column) throws SQLException {
    return rows.getInt(column);
  }

  public long big(String column) throws SQLException {
    return rows.getLong(column);
  }

  public boolean flag(String column) throws SQLException {
    return rows.getBoolean(column);
  }

  public UUID id(String column) throws SQLException {
    return rows.getObject(column, UUID.class);
  }

  public Instant time(String column) throws SQLException {
    return rows.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** A time that may be missing. */
  public Optional<Instant> optionalTime(String column) throws SQLException {
    return Optional.ofNullable(rows.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  public LocalTime clock(String column) throws SQLException {
    return rows.getObject(column, LocalTime.class);
  }

  public byte[] bytes(String column) throws SQLException {
    return rows.getBytes(column);
  }
}
