package io.parley.admin.provider;

import io.parley.admin.Pager;
import io.parley.platform.Page;
import io.parley.tenant.TenantFigures;
import io.parley.tenant.TenantSelection;
import io.parley.tenant.TenantSummary;
import io.parley.tenant.Tenants;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/** The list of tenants: search, selection, paging, and which one is open beside it. */
@Named
@ViewScoped
public class TenantsView implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int PAGE = 10;

  @EJB private Tenants tenants;

  private String text = "";
  private TenantSelection selection = TenantSelection.ALL;
  private transient Pager<TenantSummary> pager;
  private transient TenantFigures figures;
  private final ContractForm contract = new ContractForm();

  public void load() {
    pager = new Pager<>(this::page);
    refresh();
  }

  private Page<TenantSummary> page(String cursor) {
    Page<TenantSummary> page = tenants.page(text, selection, cursor, PAGE);
    return new Page<>(tenants.withSeatsTaken(page.items()), page.next());
  }

  public void search() {
    pager.restart();
  }

  public void select(TenantSelection wanted) {
    selection = wanted;
    pager.restart();
  }

  /** After somebody was onboarded: shows them in the list. */
  public void refresh() {
    pager.restart();
    figures = tenants.figures();
  }

  public void open(TenantSummary tenant) {
    contract.show(tenant, tenants.plans());
  }

  public void saveContract() {
    changed(() -> contract.save(tenants), "tenants.saved");
  }

  public void suspend() {
    changed(() -> contract.suspend(tenants), "tenants.suspended");
  }

  public void resume() {
    changed(() -> contract.resume(tenants), "tenants.resumed");
  }

  private void changed(Runnable work, String praise) {
    if (contract.getVerdict().on(work, praise)) {
      pager.reload();
      figures = tenants.figures();
      contract.refresh(pager.getItems());
    }
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text == null ? "" : text;
  }

  public TenantSelection getSelection() {
    return selection;
  }

  public Pager<TenantSummary> getPager() {
    return pager;
  }

  public TenantFigures getFigures() {
    return figures;
  }

  public ContractForm getContract() {
    return contract;
  }
}
