package io.parley.workbench.live;

import io.parley.platform.messaging.Header;
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
import java.util.Optional;
import java.util.UUID;

/** Hands what the topic {@code parley.screens} says to the screens that it is meant for. */
@MessageDriven(name = "ScreensListener")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScreensListener implements MessageListener {
  private static final String FOR_VISITORS = "chat.";

  @Inject private OpenScreens screens;

  @Override
  public void onMessage(Message message) {
    try {
      if (message.getStringProperty(Header.TYPE).startsWith(FOR_VISITORS)) {
        return;
      }
      String event = message.getBody(String.class);
      TenantId tenant = new TenantId(message.getStringProperty(Header.TENANT));
      screens.show(tenant, agentOf(event), event);
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<UUID> agentOf(String event) {
    try (var reader = Json.createReader(new StringReader(event))) {
      JsonObject object = reader.readObject();
      return Optional.ofNullable(object.getString("agentId", null)).map(UUID::fromString);
    }
  }
}
