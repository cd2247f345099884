package io.parley.web;

import io.parley.identity.Caller;
import io.parley.identity.LogInOutcome;
import io.parley.identity.Standing;
import io.parley.identity.Standings;
import io.parley.identity.TenantCredential;
import io.parley.identity.Visits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Lets a request in as the person whose visit it belongs to, or asks them to log in.
 *
 * <p>Each WAR has a mechanism class of its own that hands over to this one: the server finds a
 * WAR's mechanism by where its class lies. The standard form mechanism keeps who was logged in per
 * WAR and node and forgets it on a restart; agents must stay logged in through one.
 */
@ApplicationScoped
public class Door {
  static final String STANDING = "parley.standing";
  private static final String LOG_IN = "/login.xhtml";

  @Inject private Visits visits;
  @Inject private Standings standings;
  @Inject private VisitCookie cookie;

  /** Does what {@code HttpAuthenticationMechanism.validateRequest} is asked for. */
  public AuthenticationStatus open(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (context.isAuthenticationRequest()) {
      return begin(request, response, context);
    }
    Optional<Caller> caller = cookie.token(request).flatMap(visits::who);
    Standing standing = caller.map(standings::of).orElseGet(Standing.Gone::new);
    request.setAttribute(STANDING, standing);
    return switch (standing) {
      case Standing.Welcome welcome -> let(welcome, context);
      case Standing.Suspended suspended -> suspended(context, response);
      case Standing.Gone gone ->
          context.isProtected() ? askToLogIn(request, context) : context.doNothing();
    };
  }

  /** The log-in page has checked the password; now the visit begins, in a session of new id. */
  private AuthenticationStatus begin(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (!(context.getAuthParameters().getCredential() instanceof TenantCredential credential)
        || !(credential.outcome().orElse(null) instanceof LogInOutcome.LoggedIn in)) {
      return AuthenticationStatus.SEND_FAILURE;
    }
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    cookie.token(request).ifPresent(visits::end);
    cookie.set(response, visits.begin(in.standing().caller()));
    request.setAttribute(STANDING, in.standing());
    return let(in.standing(), context);
  }

  private static AuthenticationStatus let(Standing.Welcome who, HttpMessageContext context) {
    return context.notifyContainerAboutLogin(
        new CallerPrincipal(who.caller().principalName()), Set.of(who.role().name()));
  }

  private static AuthenticationStatus suspended(
      HttpMessageContext context, HttpServletResponse response) {
    if (!context.isProtected()) {
      return context.doNothing();
    }
    try {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return AuthenticationStatus.SEND_FAILURE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AuthenticationStatus askToLogIn(
      HttpServletRequest request, HttpMessageContext context) {
    String path = request.getContextPath() + LOG_IN;
    if (request.getHeader("Faces-Request") != null) {
      return tellScript(context.getResponse(), path);
    }
    String accept = request.getHeader("Accept");
    if (!request.getMethod().equals("GET") || accept == null || !accept.contains("text/html")) {
      return context.responseUnauthorized();
    }
    String query = request.getQueryString();
    String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
    return context.redirect(path + "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
  }

  /** A partial request follows no redirect: its script has to be told to. */
  private static AuthenticationStatus tellScript(HttpServletResponse response, String path) {
    response.setContentType("text/xml;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    try {
      response
          .getWriter()
          .write(
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                  + path
                  + "\"/></partial-response>");
      return AuthenticationStatus.SEND_CONTINUE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
