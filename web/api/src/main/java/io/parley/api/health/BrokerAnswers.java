package io.parley.api.health;

import io.parley.platform.health.Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only while the broker answers: without it nothing durable can be accepted. */
@Readiness
@ApplicationScoped
public class BrokerAnswers implements HealthCheck {
  @Inject Services services;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("broker").status(services.brokerAnswers()).build();
  }
}
