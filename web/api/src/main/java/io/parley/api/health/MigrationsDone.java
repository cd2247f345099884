package io.parley.api.health;

import io.parley.platform.migration.Migrations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** The application has started once every schema is at its newest version. */
@Startup
@Readiness
@ApplicationScoped
public class MigrationsDone implements HealthCheck {
  @Inject Migrations migrations;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("migrations").status(migrations.done()).build();
  }
}
