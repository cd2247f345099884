package io.parley.platform.migration;

import io.parley.platform.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Gives a tenant its schema and its role, and takes them away again. Every step may be repeated, so
 * an onboarding that broke off is simply done again.
 *
 * <p>The role cannot log in and owns nothing. The runtime role may become it, but has none of its
 * rights before it does.
 */
@ApplicationScoped
public class TenantProvisioning {
  @Resource(lookup = "jdbc/parleyOwner")
  private DataSource owner;

  private String runtimeRole;

  TenantProvisioning() {}

  @Inject
  TenantProvisioning(MigrationSettings settings) {
    this.runtimeRole = settings.runtimeRole();
  }

  /** For use without a container. */
  public TenantProvisioning(DataSource owner, String runtimeRole) {
    this.owner = owner;
    this.runtimeRole = runtimeRole;
  }

  /** Creates what is missing and migrates the schema to the newest version. */
  public void provision(TenantId tenant) {
    execute(this::createRole, tenant);
    new SchemaMigration(owner, runtimeRole).tenant(tenant);
    execute(TenantProvisioning::protectHistory, tenant);
  }

  /** Drops everything that a tenant has. */
  public void remove(TenantId tenant) {
    execute(
        (sql, id) -> {
          sql.execute("DROP SCHEMA IF EXISTS " + id + " CASCADE");
          if (roleExists(sql, id)) {
            sql.execute("REVOKE ALL ON ALL TABLES IN SCHEMA platform FROM " + id);
            sql.execute("REVOKE ALL ON SCHEMA platform FROM " + id);
            sql.execute("DROP ROLE " + id);
          }
        },
        tenant);
  }

  private void createRole(Statement sql, TenantId id) throws SQLException {
    if (!roleExists(sql, id)) {
      sql.execute("CREATE ROLE " + id + " NOLOGIN NOINHERIT");
    }
    sql.execute("GRANT " + id + " TO " + runtimeRole + " WITH INHERIT FALSE, SET TRUE");
    sql.execute("CREATE SCHEMA IF NOT EXISTS " + id);
    sql.execute("GRANT USAGE ON SCHEMA " + id + " TO " + id);
    sql.execute(
        "ALTER DEFAULT PRIVILEGES IN SCHEMA "
            + id
            + " GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "
            + id);
    grantOwnRows(sql, id);
  }

  /** Rights on platform tables; row level security leaves only the tenant's own rows of them. */
  private static void grantOwnRows(Statement sql, TenantId id) throws SQLException {
    sql.execute("GRANT USAGE ON SCHEMA platform TO " + id);
    sql.execute(
        "GRANT SELECT, INSERT, UPDATE, DELETE ON platform.outbox, platform.channel_directory TO "
            + id);
    sql.execute(
        "GRANT SELECT, INSERT, UPDATE ON platform.api_client, platform.invitation TO " + id);
    sql.execute("GRANT SELECT ON platform.tenant TO " + id);
  }

  private static void protectHistory(Statement sql, TenantId id) throws SQLException {
    sql.execute("REVOKE ALL ON " + id + ".flyway_schema_history FROM " + id);
    sql.execute("REVOKE UPDATE, DELETE ON " + id + ".audit_entry FROM " + id);
  }

  private static boolean roleExists(Statement sql, TenantId id) throws SQLException {
    try (var found = sql.executeQuery("SELECT 1 FROM pg_roles WHERE rolname = '" + id + "'")) {
      return found.next();
    }
  }

  @FunctionalInterface
  private interface Step {
    void run(Statement sql, TenantId tenant) throws SQLException;
  }

  private void execute(Step step, TenantId tenant) {
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement sql = connection.createStatement()) {
        // Two nodes may start or onboard at the same moment, and grants on one table collide.
        sql.execute("SELECT pg_advisory_xact_lock(hashtext('parley.provisioning'))");
        step.run(sql, tenant);
        connection.commit();
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("provisioning of " + tenant + " failed", e);
    }
  }
}
