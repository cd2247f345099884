package io.parley.tenant;

import io.parley.identity.Role;
import io.parley.identity.Standings;
import io.parley.platform.Cursors;
import io.parley.platform.DomainException;
import io.parley.platform.Page;
import io.parley.platform.audit.AuditTrail;
import io.parley.platform.migration.TenantProvisioning;
import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The provider's work on its tenants. */
@Stateless
@RolesAllowed(Role.OPERATOR_NAME)
public class Tenants {
  private static final String LIST = "tenants";

  @Inject private TenantRows rows;
  @Inject private TenantRegister register;
  @Inject private TenantSetup setup;
  @Inject private TenantProvisioning provisioning;
  @Inject private AuditTrail trail;
  @Inject private Standings standings;
  @Inject private Cursors cursors;
  @Inject private Clock clock;

  public Page<TenantSummary> page(String text, TenantSelection selection, String cursor, int size) {
    boolean first = cursor == null || cursor.isEmpty();
    List<String> key = first ? List.of("", "") : cursors.read(LIST, cursor);
    String wanted = text == null ? "" : text.strip();
    List<TenantSummary> found =
        rows.page(
            new TenantRows.Wanted(wanted, selection, key.get(0), key.get(1), size + 1),
            clock.instant());
    List<TenantSummary> shown = found.subList(0, Math.min(size, found.size()));
    if (found.size() <= size) {
      return new Page<>(shown, "");
    }
    TenantSummary last = shown.get(size - 1);
    return new Page<>(
        shown, cursors.after(LIST, last.name().toLowerCase(Locale.ROOT), last.id().value()));
  }

  /** Looks into each tenant's own schema, so it must not be called within a transaction. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public List<TenantSummary> withSeatsTaken(List<TenantSummary> tenants) {
    return tenants.stream()
        .map(
            tenant ->
                tenant.status() == TenantSummary.Status.PROVISIONING
                    ? tenant
                    : tenant.withSeatsTaken(Tenancy.call(tenant.id(), setup::seatsTaken)))
        .toList();
  }

  public TenantFigures figures() {
    return rows.figures(clock.instant());
  }

  public List<PlanView> plans() {
    return rows.plans();
  }

  /**
   * @throws DomainException {@code tenant.slug-taken} with a free one where there is one near
   */
  public void requireFreeSlug(String slug, String name) {
    NewTenant.checkedName(name);
    String wanted = NewTenant.checkedSlug(slug);
    if (isTaken(wanted)) {
      throw new DomainException("tenant.slug-taken", wanted, suggestion(wanted, name));
    }
  }

  private boolean isTaken(String slug) {
    return rows.statusOf(slug)
        .filter(status -> status != TenantSummary.Status.PROVISIONING)
        .isPresent();
  }

  private String suggestion(String slug, String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return Stream.concat(
            Stream.of(plain).filter(word -> word.matches("[a-z][a-z0-9]{1,30}")),
            IntStream.range(2, 100).mapToObj(number -> slug + number))
        .filter(word -> word.length() <= 31 && !isTaken(word))
        .findFirst()
        .orElse("");
  }

  /**
   * Makes the tenant's schema and role, its first settings and its administrator, who gets an
   * invitation by mail. Where it breaks off, doing it again goes on.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public TenantId onboard(NewTenant tenant) {
    TenantId id = register.begin(tenant);
    provisioning.provision(id);
    Tenancy.run(id, () -> setup.fill(tenant));
    register.complete(id, tenant);
    return id;
  }

  /** Log-ins and sending are refused with the reason; what customers write is kept. */
  public void suspend(TenantId id, String reason) {
    String given = reason == null ? "" : reason.strip();
    if (given.isEmpty() || given.length() > 200) {
      throw new DomainException("tenant.reason-missing");
    }
    TenantSummary tenant = find(id);
    rows.setStatus(id, TenantSummary.Status.SUSPENDED, given);
    trail.record("tenant.suspended", tenant.slug(), Map.of("reason", given));
    standings.forgetAll();
  }

  public void resume(TenantId id) {
    TenantSummary tenant = find(id);
    rows.setStatus(id, TenantSummary.Status.ACTIVE, "");
    trail.record("tenant.resumed", tenant.slug(), Map.of());
    standings.forgetAll();
  }

  /**
   * @param trialEndsAt null for no trial
   */
  public void changeContract(
      TenantSummary tenant, String planCode, int seats, Instant trialEndsAt) {
    PlanView plan =
        rows.plans().stream()
            .filter(one -> one.code().equals(planCode))
            .findFirst()
            .orElseThrow(() -> new DomainException("tenant.plan-unknown"));
    TenantRegister.requireWithin(plan, seats);
    rows.update(
        tenant.id(), tenant.version(), new TenantRows.Contract(planCode, seats, trialEndsAt));
    trail.record(
        "tenant.contract-changed",
        tenant.slug(),
        Map.of("plan", planCode, "seats", Integer.toString(seats)));
  }

  private TenantSummary find(TenantId id) {
    return rows.find(id).orElseThrow(() -> DomainException.notFound("tenant"));
  }
}
