package io.parley.channel.inbound;

import io.parley.connector.InboundEvent;
import io.parley.connector.InboundListener;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * The email connector's endpoint. It begins no transaction: the door's steps have their own, and an
 * exception tells the connector not to acknowledge.
 */
@MessageDriven(messageListenerInterface = InboundListener.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EmailListener implements InboundListener {
  @Inject private InboundDoor door;

  @Override
  public void onEvent(InboundEvent event) {
    door.accept(event);
  }
}
