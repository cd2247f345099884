package io.parley.admin;

import io.parley.identity.Invitations;
import io.parley.identity.Invitee;
import io.parley.identity.Role;
import io.parley.platform.DomainException;
import io.parley.web.LogInForm;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;

/** Where somebody who was invited sets a password, and is logged in with it. */
@Named
@ViewScoped
public class InvitationView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Invitations invitations;
  @Inject private LogInForm logIn;

  private final Verdict verdict = new Verdict("password", "passwords");
  private transient Invitee invitee;
  private String token;
  private String password;
  private String again;

  public void load() {
    verdict.on(() -> invitee = invitations.inspect(token));
  }

  public void accept() throws IOException {
    boolean done =
        verdict.on(
            () -> {
              if (password == null || !password.equals(again)) {
                throw new DomainException("identity.passwords-differ");
              }
              invitations.accept(token, password);
            });
    if (done) {
      logIn.setSlug(invitee.tenantSlug());
      logIn.setLogin(invitee.email());
      logIn.setPassword(password);
      logIn.submit(invitee.role() == Role.ADMINISTRATOR ? "/admin/" : "/workbench/");
    }
  }

  public boolean isOpen() {
    return invitee != null;
  }

  public Invitee getInvitee() {
    return invitee;
  }

  public Verdict getVerdict() {
    return verdict;
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getAgain() {
    return again;
  }

  public void setAgain(String again) {
    this.again = again;
  }
}
