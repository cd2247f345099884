package io.parley.api.v1;

import io.parley.api.door.CallerFilter;
import io.parley.api.problem.Problem;
import io.parley.api.problem.Problems;
import io.parley.tenant.ApiScope;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/**
 * Lets a call through where the token has the scope that the method's description names; a method
 * that names none is closed.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 1)
public class ScopeFilter implements ContainerRequestFilter {
  @Context ResourceInfo resource;
  @Context HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext call) {
    Method method = resource.getResourceMethod();
    if (method == null || method.isAnnotationPresent(PermitAll.class)) {
      return;
    }
    SecurityRequirement needed = method.getAnnotation(SecurityRequirement.class);
    if (needed == null || !granted().containsAll(Arrays.asList(needed.scopes()))) {
      Problem problem = Problems.of(request, "scope.insufficient", 403);
      call.abortWith(
          Response.status(problem.status())
              .entity(problem.json())
              .type(Problem.MEDIA_TYPE)
              .header("WWW-Authenticate", "Bearer realm=\"parley\", error=\"insufficient_scope\"")
              .build());
    }
  }

  private Set<String> granted() {
    return request.getAttribute(CallerFilter.SCOPES) instanceof Collection<?> scopes
        ? scopes.stream().map(ApiScope.class::cast).map(ApiScope::value).collect(Collectors.toSet())
        : Set.of();
  }
}
