package io.parley.platform.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the database's migration. */
@ApplicationScoped
class MigrationSettings {
  private static final java.util.regex.Pattern IDENTIFIER =
      java.util.regex.Pattern.compile("[a-z_][a-z0-9_]{0,62}");

  /**
   * {@code parley.database.runtime-role}: the role that {@code jdbc/parley} logs in with. It must
   * exist, own nothing and not inherit from its memberships. Changing it later needs new grants.
   */
  @Inject
  @ConfigProperty(name = "parley.database.runtime-role", defaultValue = "parley_app")
  private String runtimeRole;

  String runtimeRole() {
    if (!IDENTIFIER.matcher(runtimeRole).matches()) {
      throw new IllegalStateException("parley.database.runtime-role is not a plain identifier");
    }
    return runtimeRole;
  }
}
