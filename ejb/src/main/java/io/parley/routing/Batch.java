package io.parley.routing;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;

/** One statement for several rows, sent together; nothing is sent where there is no row. */
final class Batch implements AutoCloseable {
  private final PreparedStatement statement;
  private int rows;

  private Batch(PreparedStatement statement) {
    this.statement = statement;
  }

  static Batch of(Connection connection, @CompileTimeConstant String sql) throws SQLException {
    return new Batch(connection.prepareStatement(sql));
  }

  void add(Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value instanceof Instant instant) {
        statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
      } else if (value instanceof Enum<?> constant) {
        statement.setString(i + 1, constant.name());
      } else {
        statement.setObject(i + 1, value);
      }
    }
    statement.addBatch();
    rows++;
  }

  void run() throws SQLException {
    if (rows > 0) {
      statement.executeBatch();
    }
  }

  /**
   * As {@link #run}; the memory was wrong where a row was not there. Inserts that the driver has
   * joined into one statement tell no count, and cannot miss.
   */
  void runOnOneRowEach() throws SQLException {
    if (rows == 0) {
      return;
    }
    for (int touched : statement.executeBatch()) {
      if (touched != 1 && touched != Statement.SUCCESS_NO_INFO) {
        throw new IllegalStateException("a row that the router knows is not in the database");
      }
    }
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
