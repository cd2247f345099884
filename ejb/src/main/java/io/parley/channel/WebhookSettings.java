package io.parley.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits on platforms' calls.
 *
 * <ul>
 *   <li>{@code parley.webhook.calls-per-second}: what one account takes on each node; default 100,
 *       five times as many at once. More are answered with 429: a platform that gives up after a
 *       few tries then loses messages, so do not set it near what accounts really get.
 * </ul>
 */
@ApplicationScoped
class WebhookSettings {
  @Inject
  @ConfigProperty(name = "parley.webhook.calls-per-second", defaultValue = "100")
  int callsPerSecond;

  int callsPerSecond() {
    return Math.max(1, callsPerSecond);
  }
}
