package io.parley.identity;

import java.time.Duration;

/** What became of one try to log in. */
public sealed interface LogInOutcome {
  /** Log-in and password are right. */
  record LoggedIn(Standing.Welcome standing) implements LogInOutcome {}

  /**
   * Tenant, log-in or password is wrong; which one is not told.
   *
   * @param triesLeft before the account is locked
   */
  record Wrong(int triesLeft) implements LogInOutcome {}

  /** Too many failures; even the right password is refused for this long. */
  record Locked(Duration remaining) implements LogInOutcome {}

  /** All is right, but the tenant is suspended. */
  record TenantSuspended(String reason) implements LogInOutcome {}
}
