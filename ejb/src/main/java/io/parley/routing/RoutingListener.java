package io.parley.routing;

import io.parley.platform.messaging.Delivered;
import io.parley.platform.messaging.TenantMessages;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Receives the events of the tenants that the broker gave to this node; grouped by tenant, so that
 * each tenant's come one at a time.
 */
@MessageDriven
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RoutingListener implements MessageListener {
  @Inject TenantMessages messages;
  @EJB Router router;

  @Override
  public void onMessage(Message message) {
    messages.receive(message, this::take);
  }

  private void take(Delivered delivered) {
    RoutingEvent event = EventText.read(delivered.type(), delivered.json());
    router.take(event, delivered.firstOfGroup());
  }
}
