package io.parley.admin;

import io.parley.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Where each role begins. */
@Named
@RequestScoped
public class Home {
  @Inject private Visitor visitor;

  public String go() {
    return visitor.getRole().equals("operator")
        ? "/provider/tenants?faces-redirect=true"
        : "/settings/start?faces-redirect=true";
  }
}
