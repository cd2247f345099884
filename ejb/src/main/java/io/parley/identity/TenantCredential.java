package io.parley.identity;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import java.util.Optional;

/**
 * What a person types to log in, and where from; after the identity store has looked at it, also
 * what it found.
 */
public final class TenantCredential extends UsernamePasswordCredential {
  private final String tenantSlug;
  private final String remoteAddress;
  private LogInOutcome outcome;

  /**
   * @param tenantSlug empty for operators of the provider
   */
  public TenantCredential(String tenantSlug, String login, String password, String remoteAddress) {
    super(login, password);
    this.tenantSlug = tenantSlug;
    this.remoteAddress = remoteAddress;
  }

  public String tenantSlug() {
    return tenantSlug;
  }

  public String remoteAddress() {
    return remoteAddress;
  }

  /** Empty until the store has judged. */
  public Optional<LogInOutcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  void judged(LogInOutcome judgement) {
    this.outcome = judgement;
    clear();
  }
}
