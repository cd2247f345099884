package io.parley.workbench.api;

import io.parley.chat.ChatTyping;
import io.parley.conversation.ConversationView;
import io.parley.conversation.Conversations;
import io.parley.conversation.Drafts;
import io.parley.conversation.MessageView;
import io.parley.conversation.NewReply;
import io.parley.conversation.WrapUpChoices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** One conversation: what was said, answers, notes, drafts and its end. */
@Path("conversations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConversationResource {
  private static final int SHOWN = 60;

  @Inject private Conversations conversations;
  @Inject private Drafts drafts;
  @Inject private WrapUpChoices wrapUpChoices;
  @Inject private ChatTyping chat;

  /** A text from the composer. */
  public record Written(String text) {
    public Written {
      text = text == null ? "" : text;
    }
  }

  /** An answer from the composer; see {@link NewReply}. */
  public record Answer(
      UUID interactionId, String text, List<UUID> attachmentIds, long lastSequence) {
    NewReply reply() {
      return new NewReply(interactionId, text == null ? "" : text, attachmentIds, lastSequence);
    }
  }

  @GET
  @Path("{id}")
  public ConversationJson open(@PathParam("id") UUID id) {
    ConversationView head = conversations.head(id);
    List<MessageView> newest = conversations.earlier(id, Long.MAX_VALUE, SHOWN);
    boolean earlier = !newest.isEmpty() && newest.get(0).sequence() > 1;
    return new ConversationJson(head, json(newest), earlier, drafts.of(id));
  }

  @GET
  @Path("{id}/head")
  public ConversationView head(@PathParam("id") UUID id) {
    return conversations.head(id);
  }

  @GET
  @Path("{id}/messages")
  public List<MessageJson> after(
      @PathParam("id") UUID id, @QueryParam("after") @DefaultValue("0") long sequence) {
    return json(conversations.timeline(id, sequence, SHOWN));
  }

  @GET
  @Path("{id}/messages/before/{sequence}")
  public List<MessageJson> before(@PathParam("id") UUID id, @PathParam("sequence") long sequence) {
    return json(conversations.earlier(id, sequence, SHOWN));
  }

  @POST
  @Path("{id}/replies")
  public MessageJson reply(@PathParam("id") UUID id, Answer answer) {
    MessageView sent = conversations.reply(id, answer.reply());
    drafts.save(id, "");
    return MessageJson.of(sent);
  }

  @POST
  @Path("{id}/notes")
  public MessageJson note(@PathParam("id") UUID id, Written note) {
    return MessageJson.of(conversations.note(id, note.text()));
  }

  @PUT
  @Path("{id}/draft")
  public void draft(@PathParam("id") UUID id, Written draft) {
    drafts.save(id, draft.text());
  }

  /** The agent types: a chat's visitor may see it. */
  @POST
  @Path("{id}/typing")
  public void typing(@PathParam("id") UUID id) {
    chat.agentTyping(id);
  }

  /** The agent has the conversation before their eyes. */
  @POST
  @Path("{id}/read")
  public void read(@PathParam("id") UUID id) {
    chat.agentRead(id);
  }

  @POST
  @Path("{id}/resolution")
  public void resolve(@PathParam("id") UUID id, @QueryParam("code") UUID wrapUpCodeId) {
    conversations.resolve(id, wrapUpCodeId);
  }

  @POST
  @Path("messages/{message}/retry")
  public MessageJson retry(@PathParam("message") UUID message) {
    return MessageJson.of(conversations.retry(message));
  }

  @GET
  @Path("wrap-up-codes")
  public List<WrapUpChoices.Choice> wrapUpCodes() {
    return wrapUpChoices.enabled();
  }

  private static List<MessageJson> json(List<MessageView> messages) {
    return messages.stream().map(MessageJson::of).toList();
  }
}
