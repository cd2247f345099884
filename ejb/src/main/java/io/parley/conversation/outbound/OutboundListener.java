package io.parley.conversation.outbound;

import io.parley.channel.ChannelSenders;
import io.parley.connector.SendOutcome;
import io.parley.platform.messaging.Delivered;
import io.parley.platform.messaging.TenantMessages;
import io.parley.platform.metrics.Counts;
import io.parley.tenant.ServiceState;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Receives orders to send; grouped by conversation, so that one answer at a time is tried. */
@MessageDriven
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboundListener implements MessageListener {
  @Inject TenantMessages messages;
  @Inject Tries tries;
  @Inject ChannelSenders senders;
  @Inject Counts counts;
  @Inject ServiceState service;

  @Override
  public void onMessage(Message message) {
    messages.receive(message, this::send);
  }

  private void send(Delivered delivered) {
    SendOrder order = SendOrder.read(delivered.json());
    tries.begin(order.messageId(), senders::isRepeatable).ifPresent(this::attempt);
  }

  private void attempt(Prepared prepared) {
    SendOutcome outcome =
        service
            .suspension()
            .<SendOutcome>map(reason -> new SendOutcome.Refused("outbound.suspended", reason))
            .orElseGet(() -> senders.send(prepared.channel(), prepared.message()));
    tries.end(prepared.messageId(), outcome);
    counts.sent(prepared.channel().word(), word(outcome));
  }

  private static String word(SendOutcome outcome) {
    return switch (outcome) {
      case SendOutcome.Sent sent -> "sent";
      case SendOutcome.Refused refused -> "refused";
      case SendOutcome.Deferred deferred -> "deferred";
      case SendOutcome.Unknown unknown -> "unknown";
    };
  }
}
