package io.parley.connector.social.wechat;

import io.parley.connector.SendOutcome;

/** The platform did not do what was asked; the outcome says what that means for a message. */
final class CallFailed extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient SendOutcome outcome;

  CallFailed(SendOutcome outcome) {
    super(outcome.toString(), null, false, false);
    this.outcome = outcome;
  }

  SendOutcome outcome() {
    return outcome;
  }
}
