package io.parley.tenant;

import io.parley.platform.audit.AuditTrail;
import io.parley.platform.messaging.Address;
import io.parley.platform.outbox.Outbox;
import io.parley.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Where every change of a tenant's settings is written down: in its audit trail, and as news for
 * its router, both with the change or not at all.
 */
@ApplicationScoped
public class SettingsJournal {
  private AuditTrail trail;
  private Outbox outbox;

  SettingsJournal() {}

  @Inject
  public SettingsJournal(AuditTrail trail, Outbox outbox) {
    this.trail = trail;
    this.outbox = outbox;
  }

  /** A change that the router must know of. */
  public void changed(String action, String target, Map<String, String> details) {
    noted(action, target, details);
    outbox.put(Address.ROUTING, Tenancy.current().value(), "SettingsChanged", "{}");
  }

  /** A change that is nothing to the router. */
  public void noted(String action, String target, Map<String, String> details) {
    trail.record(action, target, details);
  }
}
