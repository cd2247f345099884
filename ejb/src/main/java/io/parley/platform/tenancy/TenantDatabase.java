package io.parley.platform.tenancy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Plain JDBC under the thread's tenant, for statements that entities do not fit: batches, locks,
 * conflict clauses. Shares the transaction, and with it the connection, of the entity manager; must
 * be used within a transaction.
 */
@ApplicationScoped
public class TenantDatabase {
  @Resource(lookup = "jdbc/parley")
  private DataSource dataSource;

  /** Work with a connection that stays open after it. */
  @FunctionalInterface
  public interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /**
   * @throws DatabaseFailure where a statement fails; its SQLState is kept
   */
  public <T> T call(Work<T> work) {
    String scope = TenantScope.statement();
    try (Connection connection = dataSource.getConnection()) {
      try (var statement = connection.createStatement()) {
        statement.execute(scope);
      }
      return work.with(connection);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** A statement failed; the transaction is lost. */
  public static final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String state;

    DatabaseFailure(SQLException cause) {
      super(cause);
      this.state = cause.getSQLState();
    }

    /** Whether a unique key refused the row (SQLState 23505). */
    public boolean isDuplicate() {
      return "23505".equals(state);
    }
  }
}
