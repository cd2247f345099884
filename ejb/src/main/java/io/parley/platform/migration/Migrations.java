package io.parley.platform.migration;

import io.parley.platform.tenancy.TenantId;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Migrates the platform's schema and every tenant's at start, before anything else of the
 * application works: all other beans that work at start depend on this one.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Migrations {
  private static final Logger LOG = Logger.getLogger(Migrations.class.getName());

  @Resource(lookup = "jdbc/parleyOwner")
  private DataSource owner;

  @Inject private MigrationSettings settings;
  @Inject private TenantProvisioning provisioning;

  private volatile boolean done;

  @PostConstruct
  void run() {
    new SchemaMigration(owner, settings.runtimeRole()).platform();
    List<TenantId> tenants = tenants();
    tenants.forEach(provisioning::provision);
    done = true;
    LOG.log(Level.INFO, "The database is at its newest version, with {0} tenants", tenants.size());
  }

  /** Whether every schema is at its newest version: nothing may be served before. */
  public boolean done() {
    return done;
  }

  private List<TenantId> tenants() {
    try (var connection = owner.getConnection();
        var statement = connection.prepareStatement("SELECT id FROM platform.tenant ORDER BY id");
        var rows = statement.executeQuery()) {
      List<TenantId> tenants = new ArrayList<>();
      while (rows.next()) {
        tenants.add(new TenantId(rows.getString(1)));
      }
      return tenants;
    } catch (SQLException e) {
      throw new IllegalStateException("the tenants cannot be listed", e);
    }
  }
}
