package io.parley.admin.provider;

import io.parley.tenant.PlanView;
import io.parley.tenant.Tenants;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** The plans and who has them. */
@Named
@RequestScoped
public class PlansView {
  @EJB private Tenants tenants;

  private List<PlanView> plans = List.of();

  public void load() {
    plans = tenants.plans();
  }

  public List<PlanView> getPlans() {
    return plans;
  }
}
