package io.parley.platform.tenancy;

import com.google.errorprone.annotations.CompileTimeConstant;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
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

  TenantDatabase() {}

  /** For use without a container: the data source gives the transaction's one connection. */
  public TenantDatabase(DataSource dataSource) {
    this.dataSource = dataSource;
  }

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

  /** Every row of a query, in its order. */
  public <T> List<T> list(@CompileTimeConstant String sql, RowReader<T> reader, Object... values) {
    return call(connection -> Statements.list(connection, sql, reader, values));
  }

  /** The first row of a query, if there is one. */
  public <T> Optional<T> first(
      @CompileTimeConstant String sql, RowReader<T> reader, Object... values) {
    return list(sql, reader, values).stream().findFirst();
  }

  /** Runs a statement; returns how many rows it touched. */
  public int update(@CompileTimeConstant String sql, Object... values) {
    return call(connection -> Statements.update(connection, sql, values));
  }

  /** Makes something of a row. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(Row row) throws SQLException;
  }

  /** A statement failed; the transaction is lost. */
  public static final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String state;

    public DatabaseFailure(SQLException cause) {
      super(cause);
      this.state = cause.getSQLState();
    }

    /** Whether a unique key refused the row (SQLState 23505). */
    public boolean isDuplicate() {
      return "23505".equals(state);
    }
  }
}
