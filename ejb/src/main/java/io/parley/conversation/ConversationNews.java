package io.parley.conversation;

import io.parley.platform.screens.ScreenEvent;
import io.parley.platform.screens.Screens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.UUID;

/** Tells screens what has happened in a conversation; they read the rest themselves. */
@ApplicationScoped
public class ConversationNews {
  /** A message was recorded; details: messageId, interactionId, sequence, direction. */
  public static final String RECORDED = "message.recorded";

  /** A message came further; details: messageId, interactionId, sequence, delivery, reason. */
  public static final String DELIVERY = "message.delivery";

  /** A conversation was resolved or opened again; details: state. */
  public static final String STATE = "conversation.state";

  @Inject Screens screens;

  public void recorded(Message message) {
    tell(
        RECORDED,
        message.conversationId(),
        of(message).add("direction", message.direction().name()));
  }

  public void delivery(Message message) {
    tell(
        DELIVERY,
        message.conversationId(),
        of(message)
            .add("delivery", message.delivery().name())
            .add("reason", message.deliveryReason()));
  }

  public void state(Conversation conversation) {
    tell(
        STATE,
        conversation.id(),
        Json.createObjectBuilder().add("state", conversation.state().name()));
  }

  private static JsonObjectBuilder of(Message message) {
    return Json.createObjectBuilder()
        .add("messageId", message.id().toString())
        .add("interactionId", message.interactionId().toString())
        .add("sequence", message.sequence());
  }

  private void tell(String type, UUID conversationId, JsonObjectBuilder details) {
    screens.tell(new ScreenEvent(type, null, conversationId, details.build().toString()));
  }
}
