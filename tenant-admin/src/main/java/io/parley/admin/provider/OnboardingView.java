package io.parley.admin.provider;

import io.parley.admin.Times;
import io.parley.admin.Verdict;
import io.parley.tenant.PlanView;
import io.parley.tenant.Tenants;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/** Onboarding in three steps: the company, its plan, its first administrator. */
@Named
@ViewScoped
public class OnboardingView implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int TRIAL_DAYS = 30;
  private static final int DONE = 4;

  @EJB private Tenants tenants;
  @Inject private TenantsView list;
  @Inject private Times times;

  private final Verdict verdict =
      new Verdict("name", "slug", "plan", "seats", "trial", "zone", "administrator", "email");
  private OnboardingEntry entry;
  private transient List<PlanView> plans = List.of();
  private int step;

  public void begin() {
    list.getContract().close();
    verdict.clear();
    plans = tenants.plans();
    entry = new OnboardingEntry(times.inDays(TRIAL_DAYS));
    step = 1;
  }

  public void cancel() {
    step = 0;
    verdict.clear();
  }

  public void back() {
    verdict.clear();
    step--;
  }

  public void forward() {
    boolean fine =
        step != 1 || verdict.on(() -> tenants.requireFreeSlug(entry.getSlug(), entry.getName()));
    if (fine) {
      verdict.clear();
      step++;
    }
  }

  public void choose(String plan) {
    entry.setPlan(plan);
  }

  public void finish() {
    if (verdict.on(() -> tenants.onboard(entry.tenant()))) {
      step = DONE;
      list.refresh();
    }
  }

  /** What the chosen plan costs a month. */
  public BigDecimal getMonthly() {
    return plans.stream()
        .filter(plan -> plan.code().equals(entry.getPlan()))
        .map(plan -> plan.pricePerSeat().multiply(BigDecimal.valueOf(entry.getSeats())))
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  public boolean isOpen() {
    return step > 0;
  }

  public int getStep() {
    return step;
  }

  public Verdict getVerdict() {
    return verdict;
  }

  public OnboardingEntry getEntry() {
    return entry;
  }

  public List<PlanView> getPlans() {
    return plans;
  }
}
