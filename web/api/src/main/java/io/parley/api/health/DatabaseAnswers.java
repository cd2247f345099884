package io.parley.api.health;

import io.parley.platform.health.Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only while the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseAnswers implements HealthCheck {
  @Inject Services services;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database").status(services.databaseAnswers()).build();
  }
}
