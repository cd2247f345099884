package io.parley.workbench.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/**
 * Gives a page that outlived its session, because the node was restarted, the token of the new one.
 * Other sites' pages can ask, but not read the answer.
 */
@Path("page-token")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PageTokenResource {
  @Context private HttpServletRequest request;

  /** The secret of this session's pages. */
  public record Token(String token) {}

  @GET
  public Token token() {
    return new Token(PageToken.of(request));
  }
}
