package io.parley.api.v1;

import io.parley.conversation.Conversations;
import io.parley.conversation.MessageView;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is said in a conversation: read and send. */
@Path("v1/conversations/{conversationId}/messages")
@RequestScoped
@RolesAllowed(Role.PARTNER_NAME)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Messages")
public class MessagesResource {
  @Inject Conversations conversations;
  @Inject Once once;
  @Context UriInfo address;

  @PathParam("conversationId")
  String conversationId;

  @GET
  @Operation(
      summary = "Read messages, oldest first",
      description =
          "Those after a sequence, or those just before one; from the beginning where neither is"
              + " given.")
  @SecurityRequirement(name = "oauth2", scopes = "conversations:read")
  public MessagePage list(
      @QueryParam("after") String after,
      @QueryParam("before") String before,
      @Parameter(description = "1 to 100", schema = @Schema(defaultValue = "50"))
          @QueryParam("limit")
          String limit) {
    if (after != null && before != null) {
      throw Query.invalid("before");
    }
    return before == null
        ? later(Query.sequence("after", after == null ? "0" : after), Query.limit(limit))
        : earlier(Query.sequence("before", before), Query.limit(limit));
  }

  /** Sequences have no gaps, so the ends tell whether there is more. */
  private MessagePage later(long after, int limit) {
    long newest = conversations.head(id()).lastSequence();
    List<MessageBody> items = bodies(conversations.timeline(id(), after, limit));
    return new MessagePage(items, !items.isEmpty() && items.getLast().sequence() < newest);
  }

  private MessagePage earlier(long before, int limit) {
    List<MessageBody> items = bodies(conversations.earlier(id(), before, limit));
    return new MessagePage(items, !items.isEmpty() && items.getFirst().sequence() > 1);
  }

  @POST
  @Operation(
      summary = "Send a message to the customer",
      description = "It goes out after the answer; its delivery state follows.")
  @SecurityRequirement(name = "oauth2", scopes = "conversations:write")
  @APIResponse(
      responseCode = "201",
      description = "It is recorded and on its way",
      content = @Content(schema = @Schema(implementation = MessageBody.class)))
  public Response send(
      @Parameter(required = true, description = "your own name for this request")
          @HeaderParam(Once.HEADER)
          String key,
      @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = NewMessage.class)))
          byte[] body) {
    UUID id = id();
    NewMessage message = NewMessage.read(body);
    return once.answer(
        new Once.Request(key, address.getPath(), body),
        Response.Status.CREATED,
        () -> MessageBody.of(conversations.reply(id, message.reply())));
  }

  private UUID id() {
    return Ids.parse(conversationId, "conversation");
  }

  private static List<MessageBody> bodies(List<MessageView> messages) {
    return messages.stream().map(MessageBody::of).toList();
  }
}
