package io.parley.chat;

import io.parley.platform.messaging.Header;
import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantId;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.UUID;

/** Hears what is told to all screens and passes on what concerns visitors' sockets of this node. */
@MessageDriven(name = "ChatScreensListener")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChatScreensListener implements MessageListener {
  private static final String RECORDED = "message.recorded";

  @Inject private ChatAudience audience;
  @Inject private ChatLegs legs;

  @Override
  public void onMessage(Message message) {
    try {
      TenantId tenant = new TenantId(message.getStringProperty(Header.TENANT));
      if (audience.hasAny(tenant)) {
        try (var reader = Json.createReader(new StringReader(message.getBody(String.class)))) {
          pass(tenant, reader.readObject());
        }
      }
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
  }

  private void pass(TenantId tenant, JsonObject event) {
    JsonObject details = event.getJsonObject("details");
    switch (event.getString("type")) {
      case RECORDED -> {
        // an answer is news only once it is published, and a note never
        if ("INBOUND".equals(details.getString("direction", ""))) {
          entries(tenant, event.getString("conversationId"));
        }
      }
      case ChatNews.ENTRIES -> audience.tell(tenant, visitor(details), new ChatSignal.Entries());
      case ChatNews.AGENT_TYPING ->
          audience.tell(tenant, visitor(details), new ChatSignal.Typing());
      case ChatNews.READ ->
          audience.tell(
              tenant,
              visitor(details),
              new ChatSignal.Read(details.getJsonNumber("position").longValue()));
      default -> {
        // for other screens
      }
    }
  }

  /** What a visitor wrote stands in the conversation now: their browser is told so. */
  private void entries(TenantId tenant, String conversation) {
    Tenancy.call(tenant, () -> legs.visitors(UUID.fromString(conversation)))
        .forEach(visitor -> audience.tell(tenant, visitor, new ChatSignal.Entries()));
  }

  private static UUID visitor(JsonObject details) {
    return UUID.fromString(details.getString("visitor"));
  }
}
