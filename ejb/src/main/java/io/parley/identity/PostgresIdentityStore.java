package io.parley.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** The identity store of operators and of every tenant's people. */
@ApplicationScoped
public class PostgresIdentityStore implements IdentityStore {
  private LogIns logIns;

  PostgresIdentityStore() {}

  @Inject
  PostgresIdentityStore(LogIns logIns) {
    this.logIns = logIns;
  }

  /** Leaves the outcome in the credential, for the page that has to explain it. */
  @Override
  public CredentialValidationResult validate(Credential credential) {
    if (!(credential instanceof TenantCredential typed)) {
      return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }
    LogInOutcome outcome = logIns.attempt(typed);
    typed.judged(outcome);
    if (outcome instanceof LogInOutcome.LoggedIn in) {
      Standing.Welcome who = in.standing();
      return new CredentialValidationResult(
          who.caller().principalName(), Set.of(who.role().name()));
    }
    return CredentialValidationResult.INVALID_RESULT;
  }
}
