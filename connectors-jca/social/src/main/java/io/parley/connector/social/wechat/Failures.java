package io.parley.connector.social.wechat;

import io.parley.connector.SendOutcome;
import io.parley.connector.SendOutcome.Deferred;
import io.parley.connector.SendOutcome.Refused;
import io.parley.connector.SendOutcome.Unknown;
import io.parley.connector.social.AddressRefusedException;
import io.parley.connector.social.PlatformUnreachableException;
import java.io.IOException;
import java.time.Duration;

/** What it means for a message that a request to the platform ended without an answer. */
final class Failures {
  private static final Duration RETRY = Duration.ofSeconds(15);

  private Failures() {}

  static SendOutcome outcome(IOException failure) {
    return switch (failure) {
      case AddressRefusedException e -> new Refused("wechat.base-url-refused", e.getMessage());
      case PlatformUnreachableException e -> new Deferred("wechat.unreachable", RETRY);
      default -> new Unknown("wechat.no-answer");
    };
  }
}
