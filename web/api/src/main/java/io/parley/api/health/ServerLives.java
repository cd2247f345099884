package io.parley.api.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive while it can answer at all. Services that are away are no reason to restart the server: it
 * finds them again by itself.
 */
@Liveness
@ApplicationScoped
public class ServerLives implements HealthCheck {
  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.up("server");
  }
}
