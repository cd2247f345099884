package io.parley.api.problem;

import io.parley.platform.DomainException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes the problem of a request, and writes it where no resource is reached. */
public final class Problems {
  /** The request's id, as header and as attribute. */
  public static final String REQUEST_ID = "X-Request-Id";

  private static final Logger LOG = Logger.getLogger("io.parley.api");
  private static final int SERVERS_FAULT = 500;

  private Problems() {}

  public static Problem of(HttpServletRequest request, DomainException refusal) {
    return of(
        request, refusal.code(), ProblemStatus.of(refusal.code()), refusal.parameters().toArray());
  }

  /** Logs it too: who was refused what and where, never what they sent. */
  public static Problem of(
      HttpServletRequest request, String code, int status, Object... parameters) {
    Locale locale = locale(request);
    String id = requestId(request);
    LOG.log(
        status >= SERVERS_FAULT ? Level.SEVERE : Level.INFO,
        "{0} {1}: {2} {3} ({4})",
        new Object[] {id, request.getMethod(), String.valueOf(status), code, client(request)});
    return new Problem(
        code,
        status,
        ProblemText.title(code, locale, List.of(parameters)),
        ProblemText.detail(code, locale, List.of(parameters)),
        "urn:uuid:" + id);
  }

  public static Locale locale(HttpServletRequest request) {
    return ProblemText.choose(request.getLocales());
  }

  public static void write(
      HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    byte[] body = problem.json().getBytes(StandardCharsets.UTF_8);
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setHeader("Content-Language", locale(request).toLanguageTag());
    response.addHeader("Vary", "Accept-Language");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** The id that the door gave the request. */
  public static String requestId(HttpServletRequest request) {
    return request.getAttribute(REQUEST_ID) instanceof String id
        ? id
        : UUID.randomUUID().toString();
  }

  private static String client(HttpServletRequest request) {
    return request.getUserPrincipal() == null ? "-" : request.getUserPrincipal().getName();
  }
}
