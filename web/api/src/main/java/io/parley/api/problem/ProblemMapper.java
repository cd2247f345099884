package io.parley.api.problem;

import io.parley.platform.DomainException;
import jakarta.ejb.EJBAccessException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Answers whatever a resource, or the way to it, throws. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());
  private static final String RETRY_AFTER_SECONDS = "5";

  @Context HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    Throwable cause = Causes.telling(thrown);
    return switch (cause) {
      case DomainException refusal -> answer(Problems.of(request, refusal)).build();
      case WebApplicationException http -> http(http);
      case EJBAccessException denied ->
          answer(Problems.of(request, "request.forbidden", 403)).build();
      default -> failure(cause);
    };
  }

  private Response http(WebApplicationException thrown) {
    int status = thrown.getResponse().getStatus();
    if (status < 400) {
      return thrown.getResponse();
    }
    if (status >= 500) {
      return failure(thrown);
    }
    Response.ResponseBuilder answer =
        answer(Problems.of(request, HttpCodes.of(status), HttpCodes.status(status)));
    if (thrown instanceof NotAllowedException) {
      answer.header(HttpHeaders.ALLOW, thrown.getResponse().getHeaderString(HttpHeaders.ALLOW));
    }
    return answer.build();
  }

  private Response failure(Throwable cause) {
    String id = Problems.requestId(request);
    LOG.log(Level.SEVERE, id, Causes.withoutMessages(cause));
    if (Causes.isOutage(cause)) {
      return answer(Problems.of(request, "server.unavailable", 503))
          .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
          .build();
    }
    return answer(Problems.of(request, "server.failed", 500)).build();
  }

  private Response.ResponseBuilder answer(Problem problem) {
    return Response.status(problem.status())
        .entity(problem.json())
        .type(Problem.MEDIA_TYPE + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_LANGUAGE, Problems.locale(request).toLanguageTag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
  }
}
