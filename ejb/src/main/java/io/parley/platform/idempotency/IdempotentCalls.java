package io.parley.platform.idempotency;

import io.parley.identity.Role;
import io.parley.platform.DomainException;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Runs a partner's request at most once a key. */
@Stateless
@RolesAllowed(Role.PARTNER_NAME)
public class IdempotentCalls {
  @Inject KeptAnswers answers;
  @Resource SessionContext session;

  /**
   * Does the work and keeps its answer for 24 hours, in one transaction; a repetition gets that
   * answer and nothing is done. Where the work is refused nothing is kept, and the key may be used
   * again.
   *
   * @param hash of everything that makes the request what it is
   * @throws DomainException {@code idempotency.in-flight} while the first one is under way, {@code
   *     idempotency.key-reused} for another request under the same key
   */
  public KeptAnswer once(IdempotencyKey key, byte[] hash, Supplier<KeptAnswer> work) {
    String caller = session.getCallerPrincipal().getName();
    return answers.once(new KeptAnswers.Request(caller, key, hash), work);
  }
}
