package io.parley.api.v1;

import io.parley.identity.Role;
import io.parley.routing.AgentStates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Agents and how they are right now. */
@Path("v1/agents")
@RequestScoped
@RolesAllowed(Role.PARTNER_NAME)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agents")
public class AgentsResource {
  @Inject AgentStates states;

  @GET
  @Operation(summary = "List agents with their states, in the order in which they joined")
  @SecurityRequirement(name = "oauth2", scopes = "agents:read")
  public AgentPage list(
      @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor,
      @Parameter(description = "1 to 100", schema = @Schema(defaultValue = "50"))
          @QueryParam("limit")
          String limit) {
    return AgentPage.of(states.page(cursor, Query.limit(limit)));
  }
}
