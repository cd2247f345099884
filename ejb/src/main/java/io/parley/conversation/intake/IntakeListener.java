package io.parley.conversation.intake;

import io.parley.channel.inbound.EnvelopeJson;
import io.parley.channel.inbound.InboundEnvelope;
import io.parley.channel.inbound.InboundEnvelope.MessageIn;
import io.parley.channel.inbound.InboundEnvelope.ReportIn;
import io.parley.platform.messaging.Delivered;
import io.parley.platform.messaging.TenantMessages;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Receives from the unified interaction queue; what fails is thrown, so that the broker delivers it
 * again.
 */
@MessageDriven
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IntakeListener implements MessageListener {
  @Inject TenantMessages messages;
  @Inject Intake intake;
  @Inject DeliveryReports reports;

  @Override
  public void onMessage(Message message) {
    messages.receive(message, this::take);
  }

  private void take(Delivered delivered) {
    InboundEnvelope envelope = EnvelopeJson.read(delivered.type(), delivered.json());
    switch (envelope) {
      case MessageIn inbound -> intake.take(inbound);
      case ReportIn report -> reports.take(report.event());
    }
  }
}
