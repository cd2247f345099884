package io.parley.platform.audit;

import io.parley.identity.Role;
import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantDatabase;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Reads the audit trail: operators the platform's, administrators their tenant's. */
@Stateless
@RolesAllowed({Role.OPERATOR_NAME, Role.ADMINISTRATOR_NAME})
public class AuditLog {
  @Inject private AuditTrail trail;
  @Inject private TenantDatabase database;

  /** Entries before the given sequence, newest first. */
  public List<AuditEntry> before(long sequence, int limit) {
    return trail.before(sequence, Math.min(limit, 200));
  }

  /** Names by the id of who does things here: the provider's operators, or the tenant's people. */
  public Map<String, String> actorNames() {
    Map<String, String> names = new HashMap<>();
    if (Tenancy.bound().isPresent()) {
      database.list(
          "SELECT id, name FROM agent",
          row -> names.put(row.id("id").toString(), row.text("name")));
    } else {
      database.list(
          "SELECT id, name FROM operator",
          row -> names.put(row.id("id").toString(), row.text("name")));
    }
    return names;
  }

  /** The first entry that is not as it was written; empty where the chain is whole. */
  public OptionalLong firstBroken() {
    return trail.firstBroken();
  }
}
