package io.parley.platform.migration;

import io.parley.platform.tenancy.TenantId;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What the owner of the database does, for tests of all packages. */
public final class DatabaseOwner {
  private final SchemaMigration migration;
  private final TenantProvisioning provisioning;

  public DatabaseOwner(DataSource owner, String runtimeRole) {
    migration = new SchemaMigration(owner, runtimeRole);
    provisioning = new TenantProvisioning(owner, runtimeRole);
  }

  public void migratePlatform() {
    migration.platform();
  }

  public void provision(TenantId tenant) {
    provisioning.provision(tenant);
  }

  /** Runs a statement with all of the owner's rights. */
  public static void execute(DataSource owner, String sql) {
    try (var connection = owner.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
