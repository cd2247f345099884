package io.parley.api.v1;

import io.parley.conversation.Conversations;
import io.parley.identity.Role;
import io.parley.platform.Ids;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Notes in a conversation, which only the tenant's people see. */
@Path("v1/conversations/{conversationId}/notes")
@RequestScoped
@RolesAllowed(Role.PARTNER_NAME)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Messages")
public class NotesResource {
  @Inject Conversations conversations;
  @Inject Once once;
  @Context UriInfo address;

  @POST
  @Operation(summary = "Write a note that only the tenant's people see")
  @SecurityRequirement(name = "oauth2", scopes = "conversations:write")
  @APIResponse(
      responseCode = "201",
      description = "It is recorded",
      content = @Content(schema = @Schema(implementation = MessageBody.class)))
  public Response note(
      @PathParam("conversationId") String conversationId,
      @Parameter(required = true, description = "your own name for this request")
          @HeaderParam(Once.HEADER)
          String key,
      @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = NewNote.class)))
          byte[] body) {
    UUID id = Ids.parse(conversationId, "conversation");
    NewNote note = NewNote.read(body);
    return once.answer(
        new Once.Request(key, address.getPath(), body),
        Response.Status.CREATED,
        () -> MessageBody.of(conversations.note(id, note.text())));
  }
}
