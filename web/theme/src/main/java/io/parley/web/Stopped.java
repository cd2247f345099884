package io.parley.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** What an error page has to say: kinds of refusal, never an exception. */
@Named
@RequestScoped
public class Stopped {
  @Inject private HttpServletRequest request;
  @Inject private Visitor visitor;

  /** The middle of the message keys: {@code 403}, {@code 404}, {@code 500} or {@code suspended}. */
  public String getKind() {
    if (!visitor.getSuspendedReason().isEmpty()) {
      return "suspended";
    }
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return Integer.valueOf(403).equals(status)
        ? "403"
        : Integer.valueOf(404).equals(status) ? "404" : "500";
  }

  /** The page that was asked for, to be opened afresh. */
  public String getAddress() {
    Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return LocalTarget.of(asked instanceof String uri ? uri : null, request.getContextPath());
  }
}
