package io.parley.web;

import io.parley.identity.LogInOutcome;
import io.parley.identity.PostgresIdentityStore;
import io.parley.identity.TenantCredential;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The log-in page: {@code /login.xhtml} of every WAR that has this jar. */
@Named("logIn")
@RequestScoped
public class LogInForm {
  @Inject private SecurityContext security;
  @Inject private PostgresIdentityStore store;
  @Inject private HttpServletRequest request;
  @Inject private Looks looks;
  @Inject private VisitCookie cookie;

  private String slug = "";
  private String login = "";
  private String password = "";
  private String to = "";
  private String refusal = "";
  private boolean locked;

  @PostConstruct
  void suggest() {
    String asked = request.getParameter("tenant");
    slug = asked != null ? asked : cookie.lastTenant(request).orElse("");
  }

  /** Logs in and goes to where the visitor wanted to go. */
  public void submit() throws IOException {
    String context = FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath();
    submit(LocalTarget.of(to, context));
  }

  /** Logs in and goes to a page of Parley that the caller names. */
  public void submit(String target) throws IOException {
    TenantCredential credential =
        new TenantCredential(text(slug), text(login), text(password), request.getRemoteAddr());
    store.validate(credential);
    LogInOutcome outcome = credential.outcome().orElseThrow();
    if (!(outcome instanceof LogInOutcome.LoggedIn)) {
      explain(outcome);
      return;
    }
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    AuthenticationStatus status =
        security.authenticate(
            request,
            (HttpServletResponse) external.getResponse(),
            AuthenticationParameters.withParams().credential(credential).newAuthentication(true));
    if (status != AuthenticationStatus.SUCCESS) {
      refusal = ErrorText.of("error.unknown", looks.getLocale());
      return;
    }
    cookie.rememberTenant((HttpServletResponse) external.getResponse(), text(slug).strip());
    external.redirect(target);
    faces.responseComplete();
  }

  private void explain(LogInOutcome outcome) {
    locked = outcome instanceof LogInOutcome.Locked;
    refusal =
        switch (outcome) {
          case LogInOutcome.Wrong wrong ->
              ErrorText.of("login.wrong", looks.getLocale(), wrong.triesLeft());
          case LogInOutcome.Locked lock ->
              ErrorText.of("login.locked", looks.getLocale(), lock.remaining().toMinutes() + 1);
          case LogInOutcome.TenantSuspended suspended ->
              ErrorText.of("login.suspended", looks.getLocale(), suspended.reason());
          case LogInOutcome.LoggedIn in -> "";
        };
  }

  private static String text(String typed) {
    return typed == null ? "" : typed;
  }

  public String getSlug() {
    return slug;
  }

  public void setSlug(String slug) {
    this.slug = slug;
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(String login) {
    this.login = login;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getRefusal() {
    return refusal;
  }

  public boolean isLocked() {
    return locked;
  }
}
