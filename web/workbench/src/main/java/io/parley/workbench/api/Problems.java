package io.parley.workbench.api;

import io.parley.platform.DomainException;
import io.parley.web.LanguageChoice;
import io.parley.web.Looks;
import io.parley.web.Visitor;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Turns what went wrong into problem+json: never a stack trace, never what a customer wrote. */
@Provider
public class Problems implements ExceptionMapper<Exception> {
  private static final Logger LOG = Logger.getLogger(Problems.class.getName());

  @Context private HttpServletRequest request;
  @Inject private Visitor visitor;

  @Override
  public Response toResponse(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DomainException refusal) {
        return Problem.of(refusal, locale()).response();
      }
      if (cause instanceof EJBAccessException) {
        return Problem.of("error.not-allowed", 403, locale()).response();
      }
      if (cause instanceof WebApplicationException refused) {
        return refusal(refused.getResponse().getStatus()).response();
      }
    }
    LOG.log(Level.WARNING, "a request of the workbench failed", failure);
    return Problem.of("error.unknown", 500, locale()).response();
  }

  private Problem refusal(int status) {
    return switch (status) {
      case 404, 405 -> Problem.of("error.not-found", 404, locale());
      case 413 -> Problem.of("attachment.too-large", 413, locale());
      default ->
          status < 500
              ? Problem.of("error.bad-request", status, locale())
              : Problem.of("error.unknown", status, locale());
    };
  }

  private Locale locale() {
    List<String> tags = new ArrayList<>();
    Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
    for (Cookie cookie : cookies) {
      if (cookie.getName().equals(Looks.LOCALE_COOKIE)) {
        tags.add(cookie.getValue());
      }
    }
    tags.add(visitor.getProfile().locale());
    tags.add(request.getLocale().toLanguageTag());
    return LanguageChoice.of(tags);
  }
}
