package io.parley.tenant;

import io.parley.platform.DomainException;
import io.parley.platform.audit.AuditTrail;
import io.parley.platform.secret.DataKeys;
import io.parley.platform.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** The provider's own steps of onboarding, each a transaction in the platform's scope. */
@ApplicationScoped
@Transactional
class TenantRegister {
  private TenantRows rows;
  private DataKeys keys;
  private AuditTrail trail;
  private Clock clock;

  TenantRegister() {}

  @Inject
  TenantRegister(TenantRows rows, DataKeys keys, AuditTrail trail, Clock clock) {
    this.rows = rows;
    this.keys = keys;
    this.trail = trail;
    this.clock = clock;
  }

  TenantId begin(NewTenant tenant) {
    PlanView plan =
        rows.plans().stream()
            .filter(one -> one.code().equals(tenant.planCode()))
            .findFirst()
            .orElseThrow(() -> new DomainException("tenant.plan-unknown"));
    requireWithin(plan, tenant.seats());
    Instant now = clock.instant();
    if (tenant.trialEndsAt() != null && !tenant.trialEndsAt().isAfter(now)) {
      throw new DomainException("tenant.trial-over");
    }
    TenantId fresh = TenantId.random();
    return rows.begin(tenant, fresh, keys.create(fresh), now);
  }

  static void requireWithin(PlanView plan, int seats) {
    if (seats < 1 || seats > plan.seatLimit()) {
      throw new DomainException("tenant.seats-over-plan", plan.name(), plan.seatLimit());
    }
  }

  void complete(TenantId id, NewTenant tenant) {
    rows.setStatus(id, TenantSummary.Status.ACTIVE, "");
    trail.record(
        "tenant.onboarded",
        tenant.slug(),
        Map.of(
            "name", tenant.name(),
            "plan", tenant.planCode(),
            "seats", Integer.toString(tenant.seats())));
  }
}
