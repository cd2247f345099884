package io.parley.platform.tenancy;

import io.parley.platform.migration.DatabaseOwner;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL with the roles of a real installation, one for all tests of a run; each test
 * makes the tenants that it needs.
 */
public final class TestDatabase {
  private static TestDatabase instance;

  private final EmbeddedPostgres server;
  private final DatabaseOwner owner;
  private final ThreadLocal<Connection> transaction = new ThreadLocal<>();
  private final TenantDatabase database = new TenantDatabase(transactionSource());

  private TestDatabase() throws IOException, SQLException {
    server = EmbeddedPostgres.builder().setServerConfig("max_connections", "60").start();
    try (var connection = server.getPostgresDatabase().getConnection();
        var sql = connection.createStatement()) {
      sql.execute("CREATE ROLE parley_owner LOGIN CREATEROLE PASSWORD 'owner'");
      sql.execute("CREATE ROLE parley_app LOGIN NOINHERIT PASSWORD 'app'");
      sql.execute("GRANT CREATE ON DATABASE postgres TO parley_owner");
    }
    owner = new DatabaseOwner(as("parley_owner", "owner"), "parley_app");
    owner.migratePlatform();
  }

  /** The one database of this run. */
  public static synchronized TestDatabase get() {
    if (instance == null) {
      try {
        instance = new TestDatabase();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    return instance;
  }

  /** A new tenant with an empty schema and an unused slug. */
  public TenantId newTenant() {
    TenantId tenant = TenantId.random();
    inPlatform(
        () ->
            database.update(
                "INSERT INTO tenant (id, slug, name, status, plan_code, seats, locale, zone,"
                    + " wrapped_key, created_at) VALUES (?, ?, 'Test', 'ACTIVE', 'standard', 10,"
                    + " 'en', 'UTC', ''::bytea, now())",
                tenant.value(),
                tenant.value().replace('_', '-')));
    owner.provision(tenant);
    return tenant;
  }

  /** The application's way to the database; within {@link #in} or {@link #inPlatform} only. */
  public TenantDatabase database() {
    return database;
  }

  /** Runs the work for the tenant in one transaction, rolled back where the work throws. */
  public <T> T in(TenantId tenant, Callable<T> work) {
    return Tenancy.call(tenant, () -> transact(work));
  }

  /** Runs the work on the platform's tables in one transaction. */
  public <T> T inPlatform(Callable<T> work) {
    return Tenancy.callAsPlatform(() -> transact(work));
  }

  /** The owner of every schema, for tests that do what the application must not. */
  public DataSource owner() {
    return as("parley_owner", "owner");
  }

  /** A log-in of the runtime role, outside of any scope. */
  public DataSource runtime() {
    return as("parley_app", "app");
  }

  private <T> T transact(Callable<T> work) throws Exception {
    if (transaction.get() != null) {
      return work.call();
    }
    try (Connection connection = runtime().getConnection()) {
      connection.setAutoCommit(false);
      transaction.set(connection);
      try {
        T result = work.call();
        connection.commit();
        return result;
      } catch (Exception e) {
        connection.rollback();
        throw e;
      } finally {
        transaction.remove();
      }
    }
  }

  private DataSource as(String user, String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setPortNumbers(new int[] {server.getPort()});
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setDatabaseName("postgres");
    source.setUser(user);
    source.setPassword(password);
    // As in the server's configuration: it changes what a batch reports.
    source.setReWriteBatchedInserts(true);
    return source;
  }

  /** Gives the transaction's connection and does not let it be closed, as a container does. */
  private DataSource transactionSource() {
    return proxy(
        DataSource.class,
        (self, method, arguments) -> {
          Connection current = transaction.get();
          return current != null ? handle(current, false) : handle(begin(), true);
        });
  }

  private Connection begin() throws SQLException {
    Connection connection = runtime().getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  /** Without a transaction around it, each use of the database is one of its own. */
  private static Connection handle(Connection connection, boolean ownTransaction) {
    return proxy(
        Connection.class,
        (self, call, values) -> {
          if (!call.getName().equals("close")) {
            return invoke(connection, call, values);
          }
          if (ownTransaction) {
            connection.commit();
            connection.close();
          }
          return null;
        });
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            TestDatabase.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
