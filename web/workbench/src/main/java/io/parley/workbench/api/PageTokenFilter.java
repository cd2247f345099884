package io.parley.workbench.api;

import io.parley.platform.DomainException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Refuses every change that does not come from a page of this session. */
@Provider
public class PageTokenFilter implements ContainerRequestFilter {
  @Context private HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext context) {
    boolean reads =
        context.getMethod().equals(HttpMethod.GET) || context.getMethod().equals(HttpMethod.HEAD);
    if (!reads && !PageToken.isGood(request)) {
      throw new DomainException("error.page-token");
    }
  }
}
