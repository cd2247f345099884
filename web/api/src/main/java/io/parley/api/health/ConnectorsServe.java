package io.parley.api.health;

import io.parley.channel.account.AccountOpener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells how many channel accounts are open. Never a reason not to be ready: a tenant's mail server
 * that is away, or a wrong password, is that tenant's trouble alone.
 */
@Readiness
@ApplicationScoped
public class ConnectorsServe implements HealthCheck {
  @Inject AccountOpener accounts;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("connectors").up();
    accounts
        .counts()
        .forEach(
            (channel, count) ->
                answer
                    .withData(channel.word() + ".wanted", count.wanted())
                    .withData(channel.word() + ".open", count.open()));
    return answer.build();
  }
}
