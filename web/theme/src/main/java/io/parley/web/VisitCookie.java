package io.parley.web;

import io.parley.identity.Visits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The cookie that holds a visit's token, for all of Parley's screens. */
@ApplicationScoped
class VisitCookie {
  private static final String NAME = "PARLEYVISIT";
  private static final String TENANT = "parley_tenant";
  private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,30}");

  /**
   * {@code parley.cookie.secure}: whether browsers send the log-in only over https. Only a stack
   * that is reached over plain http on one's own machine may turn it off.
   */
  @Inject
  @ConfigProperty(name = "parley.cookie.secure", defaultValue = "true")
  private boolean secure;

  Optional<String> token(HttpServletRequest request) {
    return value(request, NAME).filter(value -> value.length() == 43);
  }

  void set(HttpServletResponse response, String token) {
    response.addCookie(cookie(NAME, token, Visits.LENGTH));
  }

  void clear(HttpServletResponse response) {
    response.addCookie(cookie(NAME, "", Duration.ZERO));
  }

  /** The company that was last logged in to from this browser, to be suggested again. */
  Optional<String> lastTenant(HttpServletRequest request) {
    return value(request, TENANT).filter(SLUG.asMatchPredicate());
  }

  void rememberTenant(HttpServletResponse response, String slug) {
    if (SLUG.matcher(slug).matches()) {
      response.addCookie(cookie(TENANT, slug, Duration.ofDays(365)));
    }
  }

  private static Optional<String> value(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }

  private Cookie cookie(String name, String value, Duration age) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setMaxAge((int) age.toSeconds());
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
