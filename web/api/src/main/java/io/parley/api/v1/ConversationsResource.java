package io.parley.api.v1;

import io.parley.conversation.Conversations;
import io.parley.identity.Role;
import io.parley.platform.Ids;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/** Conversations: list, read, resolve. */
@Path("v1/conversations")
@RequestScoped
@RolesAllowed(Role.PARTNER_NAME)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Conversations")
public class ConversationsResource {
  @Inject Conversations conversations;
  @Inject Once once;
  @Context UriInfo address;

  @GET
  @Operation(summary = "List conversations, the one that was last written in first")
  @SecurityRequirement(name = "oauth2", scopes = "conversations:read")
  public ConversationPage list(
      @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor,
      @Parameter(description = "1 to 100", schema = @Schema(defaultValue = "50"))
          @QueryParam("limit")
          String limit) {
    return ConversationPage.of(conversations.page(cursor, Query.limit(limit)));
  }

  @GET
  @Path("{conversationId}")
  @Operation(summary = "Read a conversation with its legs")
  @SecurityRequirement(name = "oauth2", scopes = "conversations:read")
  public ConversationBody get(@PathParam("conversationId") String conversationId) {
    return ConversationBody.of(conversations.head(id(conversationId)));
  }

  @POST
  @Path("{conversationId}/resolution")
  @Operation(summary = "Resolve a conversation and end all work on it")
  @SecurityRequirement(name = "oauth2", scopes = "conversations:write")
  @APIResponse(
      responseCode = "200",
      description = "It is resolved",
      content = @Content(schema = @Schema(implementation = ConversationBody.class)))
  public Response resolve(
      @PathParam("conversationId") String conversationId,
      @Parameter(required = true, description = "your own name for this request")
          @HeaderParam(Once.HEADER)
          String key,
      @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = NewResolution.class)))
          byte[] body) {
    UUID id = id(conversationId);
    NewResolution resolution = NewResolution.read(body);
    return once.answer(
        new Once.Request(key, address.getPath(), body),
        Response.Status.OK,
        () -> {
          conversations.resolve(id, resolution.wrapUpCodeId());
          return ConversationBody.of(conversations.head(id));
        });
  }

  private static UUID id(String text) {
    return Ids.parse(text, "conversation");
  }
}
