package io.parley.platform.audit;

import io.parley.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;

/** Reads the audit trail: operators the platform's, administrators their tenant's. */
@Stateless
@RolesAllowed({Role.OPERATOR_NAME, Role.ADMINISTRATOR_NAME})
public class AuditLog {
  @Inject private AuditTrail trail;

  /** Entries before the given sequence, newest first. */
  public List<AuditEntry> before(long sequence, int limit) {
    return trail.before(sequence, Math.min(limit, 200));
  }

  /** The first entry that is not as it was written; empty where the chain is whole. */
  public OptionalLong firstBroken() {
    return trail.firstBroken();
  }
}
