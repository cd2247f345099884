package io.parley.api.door;

import io.parley.api.problem.Problem;
import io.parley.api.problem.Problems;
import io.parley.identity.Role;
import io.parley.platform.tenancy.Tenancy;
import io.parley.tenant.ApiClient;
import io.parley.tenant.ApiClientStanding;
import io.parley.tenant.ApiClients;
import io.parley.tenant.ApiScope;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Lets nobody but welcome partners in, and binds the tenant of their token for the length of the
 * request. A filter of JAX-RS could not: the binding has to end with the request, whatever happens.
 */
public class CallerFilter extends HttpFilter {
  /** The attribute with the caller's scopes. */
  public static final String SCOPES = "io.parley.api.scopes";

  private static final long serialVersionUID = 1L;

  @Inject transient ApiClients clients;
  @Inject transient RateLimits limits;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<PartnerToken> token = token(request);
    if (token.isEmpty()) {
      refuseToken(request, response);
      return;
    }
    Optional<Duration> wait = limits.call(request.getUserPrincipal().getName());
    if (wait.isPresent()) {
      response.setHeader("Retry-After", Long.toString(wait.get().toSeconds() + 1));
      Problems.write(request, response, Problems.of(request, "rate.exceeded", 429));
      return;
    }
    switch (clients.standing(token.get().tenant(), token.get().clientId())) {
      case ApiClientStanding.Welcome welcome ->
          proceed(limited(token.get(), welcome.client()), request, response, chain);
      case ApiClientStanding.Suspended suspended ->
          Problems.write(
              request, response, Problems.of(request, "tenant.suspended", 403, suspended.reason()));
      case ApiClientStanding.Unknown unknown -> refuseToken(request, response);
    }
  }

  private static Optional<PartnerToken> token(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof JsonWebToken token
            && request.isUserInRole(Role.PARTNER_NAME)
        ? PartnerToken.of(token)
        : Optional.empty();
  }

  /** A scope that was taken from the client after the token was made is gone at once. */
  private static PartnerToken limited(PartnerToken token, ApiClient client) {
    Set<ApiScope> scopes = new HashSet<>(token.scopes());
    scopes.retainAll(client.scopes());
    return new PartnerToken(token.tenant(), token.clientId(), scopes);
  }

  private static void refuseToken(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean shown = request.getHeader("Authorization") != null;
    response.setHeader(
        "WWW-Authenticate", "Bearer realm=\"parley\"" + (shown ? ", error=\"invalid_token\"" : ""));
    Problem problem = Problems.of(request, shown ? "token.invalid" : "token.missing", 401);
    Problems.write(request, response, problem);
  }

  private static void proceed(
      PartnerToken token,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    request.setAttribute(SCOPES, token.scopes());
    try {
      Tenancy.call(
          token.tenant(),
          () -> {
            chain.doFilter(request, response);
            return null;
          });
    } catch (Tenancy.CheckedInTenancyException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new ServletException(e.getCause());
    }
  }
}
