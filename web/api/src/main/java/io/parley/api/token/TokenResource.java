package io.parley.api.token;

import io.parley.api.door.RateLimits;
import io.parley.api.problem.Problem;
import io.parley.api.problem.Problems;
import io.parley.tenant.ApiClient;
import io.parley.tenant.ApiClientStanding;
import io.parley.tenant.ApiClients;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gives tokens: {@code POST /api/oauth/token}. */
@Path("oauth/token")
@RequestScoped
@Tag(name = "Token")
public class TokenResource {
  private static final Logger LOG = Logger.getLogger(TokenResource.class.getName());

  @Inject ApiClients clients;
  @Inject TokenIssuer issuer;
  @Inject RateLimits limits;
  @Context HttpServletRequest request;

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Get an access token",
      description =
          "OAuth 2.0 client credentials (RFC 6749 section 4.4); the client proves itself by HTTP"
              + " Basic or by client_id and client_secret in the form. Errors as in section 5.2.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_FORM_URLENCODED,
              schema = @Schema(implementation = TokenForm.class)))
  @APIResponse(
      responseCode = "200",
      description = "The token",
      content = @Content(schema = @Schema(implementation = TokenAnswer.class)))
  @APIResponse(responseCode = "400", description = "The request is refused")
  @APIResponse(responseCode = "401", description = "The client is not known")
  @APIResponse(responseCode = "429", description = "Too many tries")
  public Response token(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Schema(hidden = true) String authorization,
      byte[] body) {
    try {
      TokenRequest asked =
          TokenRequest.parse(
              authorization, request.getQueryString(), new String(body, StandardCharsets.UTF_8));
      Optional<Duration> wait =
          limits.token(request.getRemoteAddr(), asked.credentials().clientId());
      return wait.isPresent() ? later(wait.get()) : answer(asked);
    } catch (TokenRefusal refusal) {
      LOG.log(
          Level.INFO,
          "{0} token refused: {1} ({2})",
          new Object[] {Problems.requestId(request), refusal.error(), request.getRemoteAddr()});
      return refused(refusal);
    }
  }

  private Response answer(TokenRequest asked) throws TokenRefusal {
    ApiClient client = authenticated(asked.credentials());
    var scopes = asked.granted(client.scopes());
    TokenIssuer.Issued issued = issuer.issue(client, scopes);
    return Response.ok(TokenAnswer.of(issued, scopes).json()).header("Pragma", "no-cache").build();
  }

  private ApiClient authenticated(ClientCredentials credentials) throws TokenRefusal {
    return switch (clients.authenticate(credentials.clientId(), credentials.secret())) {
      case ApiClientStanding.Welcome welcome -> welcome.client();
      case ApiClientStanding.Suspended suspended -> throw TokenRefusal.unauthorizedClient();
      case ApiClientStanding.Unknown unknown -> throw TokenRefusal.invalidClient();
    };
  }

  private Response later(Duration wait) {
    return Response.status(429)
        .entity(Problems.of(request, "rate.exceeded", 429).json())
        .type(Problem.MEDIA_TYPE)
        .header(HttpHeaders.RETRY_AFTER, wait.toSeconds() + 1)
        .build();
  }

  private static Response refused(TokenRefusal refusal) {
    String json =
        Json.createObjectBuilder()
            .add("error", refusal.error())
            .add("error_description", refusal.getMessage())
            .build()
            .toString();
    Response.ResponseBuilder answer =
        Response.status(refusal.status()).entity(json).header("Pragma", "no-cache");
    if (refusal.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"parley\", charset=\"UTF-8\"");
    }
    return answer.build();
  }
}
