package io.parley.connector;

import java.time.Duration;

/** What became of one try to send. */
public sealed interface SendOutcome {
  /** The platform took it under this id. */
  record Sent(String providerMessageId) implements SendOutcome {}

  /** Certainly not sent, and worth another try after the given time. */
  record Deferred(String code, Duration retryAfter) implements SendOutcome {}

  /** Certainly not sent, and no try will change that. The detail is safe to show to an agent. */
  record Refused(String code, String detail) implements SendOutcome {}

  /** It may or may not have been sent: must not be sent again without a person's decision. */
  record Unknown(String code) implements SendOutcome {}
}
