package io.parley.connector.social;

import io.parley.connector.AccountProbe;
import io.parley.connector.OutboundMessage;
import io.parley.connector.SendOutcome;
import io.parley.connector.WebhookRequest;

/** One open account of a platform. Every method may be called from many threads at once. */
public interface SocialAccount {

  /**
   * Checks a call and says what it means. It trusts nothing that it has not verified, changes
   * nothing that a repeated call would miss, and never throws for what the caller sent.
   */
  WebhookReading read(WebhookRequest request);

  /**
   * Tries once to send. {@link SendOutcome.Unknown} is owed whenever the request may have reached
   * the platform and its answer is missing.
   */
  SendOutcome send(OutboundMessage message);

  /** Proves the credentials to the platform without anything that a customer could see. */
  AccountProbe probe();
}
