package io.parley.admin.provider;

import io.parley.admin.Verdict;
import io.parley.tenant.PlanView;
import io.parley.tenant.TenantSummary;
import io.parley.tenant.Tenants;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** One tenant's contract, and whether it is served, beside the list. */
public class ContractForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Verdict verdict = new Verdict("plan", "seats", "reason", "trial");
  private transient TenantSummary tenant;
  private transient List<PlanView> plans = List.of();
  private String plan;
  private int seats;
  private LocalDate trial;
  private String reason = "";

  void show(TenantSummary shown, List<PlanView> allPlans) {
    verdict.clear();
    plans = allPlans;
    take(shown);
  }

  private void take(TenantSummary shown) {
    tenant = shown;
    plan = shown.planCode();
    seats = shown.seats();
    trial = shown.trialEndsAt().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)).orElse(null);
    reason = "";
  }

  void refresh(List<TenantSummary> listed) {
    listed.stream().filter(one -> one.id().equals(tenant.id())).findFirst().ifPresent(this::take);
  }

  void save(Tenants tenants) {
    Instant trialEnd = trial == null ? null : trial.atStartOfDay(ZoneOffset.UTC).toInstant();
    tenants.changeContract(tenant, plan, seats, trialEnd);
  }

  void suspend(Tenants tenants) {
    tenants.suspend(tenant.id(), reason);
  }

  void resume(Tenants tenants) {
    tenants.resume(tenant.id());
  }

  public void close() {
    tenant = null;
  }

  public boolean isOpen() {
    return tenant != null;
  }

  public boolean isSuspended() {
    return isOpen() && tenant.status() == TenantSummary.Status.SUSPENDED;
  }

  public Verdict getVerdict() {
    return verdict;
  }

  public TenantSummary getTenant() {
    return tenant;
  }

  public List<PlanView> getPlans() {
    return plans;
  }

  public String getPlan() {
    return plan;
  }

  public void setPlan(String plan) {
    this.plan = plan;
  }

  public int getSeats() {
    return seats;
  }

  public void setSeats(int seats) {
    this.seats = seats;
  }

  public LocalDate getTrial() {
    return trial;
  }

  public void setTrial(LocalDate trial) {
    this.trial = trial;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
