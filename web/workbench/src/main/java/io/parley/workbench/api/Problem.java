package io.parley.workbench.api;

import io.parley.platform.DomainException;
import io.parley.web.ErrorText;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/**
 * A refusal as RFC 9457 tells it.
 *
 * @param type {@code urn:parley:error:} and the code
 * @param title a sentence in the agent's language
 */
@JsonbPropertyOrder({"type", "title", "status", "code"})
public record Problem(String type, String title, int status, String code) {
  private static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

  static Problem of(DomainException refusal, Locale locale) {
    return new Problem(
        "urn:parley:error:" + refusal.code(),
        ErrorText.of(refusal, locale),
        statusOf(refusal),
        refusal.code());
  }

  static Problem of(String code, int status, Locale locale) {
    return new Problem("urn:parley:error:" + code, ErrorText.of(code, locale), status, code);
  }

  Response response() {
    return Response.status(status).type(MEDIA_TYPE).entity(this).build();
  }

  private static int statusOf(DomainException refusal) {
    if (refusal.isNotFound()) {
      return 404;
    }
    return switch (refusal.code()) {
      case "conversation.not-yours", "error.page-token" -> 403;
      case "attachment.too-large" -> 413;
      case "error.bad-request", "reply.empty", "reply.too-long" -> 400;
      default -> 409;
    };
  }
}
