package io.parley.platform.migration;

import io.parley.platform.tenancy.TenantId;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Runs the versioned SQL of one schema to its newest version; doing it twice changes nothing. */
final class SchemaMigration {
  // Twelve lines a tenant at every start otherwise. Kept, or the level is lost with the logger.
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  private final DataSource owner;
  private final String runtimeRole;

  SchemaMigration(DataSource owner, String runtimeRole) {
    this.owner = owner;
    this.runtimeRole = runtimeRole;
    FLYWAY.setLevel(Level.WARNING);
  }

  void platform() {
    migrate("platform", "classpath:db/platform", Map.of("runtimeRole", runtimeRole));
  }

  void tenant(TenantId tenant) {
    migrate(tenant.value(), "classpath:db/tenant", Map.of("tenantRole", tenant.value()));
  }

  private void migrate(String schema, String location, Map<String, String> placeholders) {
    Flyway flyway =
        Flyway.configure(SchemaMigration.class.getClassLoader())
            .dataSource(owner)
            .schemas(schema)
            .locations(location)
            .placeholders(placeholders)
            .load();
    // A class path that hides the scripts looks like "nothing to do", and an empty database would
    // start to serve.
    if (flyway.info().all().length == 0) {
      throw new IllegalStateException("no migration was found at " + location);
    }
    flyway.migrate();
  }
}
