package io.parley.api.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the partner API. */
@ApplicationScoped
public class ApiSettings {
  /**
   * {@code parley.api.requests-per-minute}: requests of one client on one node; default 600. Half
   * of them may come at once.
   */
  @Inject
  @ConfigProperty(name = "parley.api.requests-per-minute", defaultValue = "600")
  int requestsPerMinute;

  /**
   * {@code parley.api.token-requests-per-minute}: tries for a token by one address on one node;
   * default 60. Each costs 19 MiB and some 20 ms: a high number lets secrets be guessed and the
   * processor be burnt.
   */
  @Inject
  @ConfigProperty(name = "parley.api.token-requests-per-minute", defaultValue = "60")
  int tokenRequestsPerMinute;

  int requestsPerMinute() {
    return positive(requestsPerMinute, "parley.api.requests-per-minute");
  }

  int tokenRequestsPerMinute() {
    return positive(tokenRequestsPerMinute, "parley.api.token-requests-per-minute");
  }

  private static int positive(int value, String name) {
    if (value < 1) {
      throw new IllegalStateException(name + " must be positive");
    }
    return value;
  }
}
