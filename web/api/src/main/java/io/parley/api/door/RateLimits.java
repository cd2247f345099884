package io.parley.api.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** The limits of this node, for calls by client and for tokens by client and address. */
@ApplicationScoped
public class RateLimits {
  private RateLimit calls;
  private RateLimit tokensByAddress;
  private RateLimit tokensByClient;

  RateLimits() {}

  @Inject
  RateLimits(ApiSettings settings) {
    this.calls = new RateLimit(settings.requestsPerMinute());
    this.tokensByAddress = new RateLimit(settings.tokenRequestsPerMinute());
    this.tokensByClient = new RateLimit(settings.tokenRequestsPerMinute());
  }

  /** How long a client has to wait for its next call; empty where it need not. */
  Optional<Duration> call(String principal) {
    return calls.take(principal);
  }

  /**
   * The same for a token. A client is counted by address, or anybody who knows its id could lock it
   * out.
   */
  public Optional<Duration> token(String address, String clientId) {
    return Stream.of(tokensByAddress.take(address), tokensByClient.take(address + " " + clientId))
        .flatMap(Optional::stream)
        .max(Duration::compareTo);
  }
}
