package io.parley.api.v1;

import io.parley.identity.Role;
import io.parley.routing.QueueCounts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Work queues and what waits in them. */
@Path("v1/queues")
@RequestScoped
@RolesAllowed(Role.PARTNER_NAME)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Queues")
public class QueuesResource {
  @Inject QueueCounts counts;

  @GET
  @Operation(summary = "List queues by name with their counts")
  @SecurityRequirement(name = "oauth2", scopes = "queues:read")
  public QueueList list() {
    return QueueList.of(counts.all());
  }
}
