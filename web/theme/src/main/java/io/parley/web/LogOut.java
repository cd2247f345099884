package io.parley.web;

import io.parley.identity.Visits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends the visit on every screen: {@code #{logOut.leave()}}. */
@Named
@RequestScoped
public class LogOut {
  @Inject private Visits visits;
  @Inject private VisitCookie cookie;
  @Inject private HttpServletRequest request;

  public void leave() throws IOException, ServletException {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    cookie.token(request).ifPresent(visits::end);
    cookie.clear((HttpServletResponse) external.getResponse());
    external.invalidateSession();
    external.redirect(external.getRequestContextPath() + "/login.xhtml");
    faces.responseComplete();
  }
}
