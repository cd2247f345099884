package io.parley.channel.inbound;

import io.parley.attachment.Attachments;
import io.parley.channel.inbound.InboundEnvelope.MessageIn;
import io.parley.channel.inbound.InboundEnvelope.ReportIn;
import io.parley.connector.Attachment;
import io.parley.connector.InboundEvent;
import io.parley.connector.InboundEvent.DeliveryReported;
import io.parley.connector.InboundEvent.MessageReceived;
import io.parley.platform.DomainException;
import io.parley.platform.messaging.Address;
import io.parley.platform.messaging.Broker;
import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Stores files first and sends the envelope last: a crash between leaves files without a message,
 * which are swept, and never a message without its files.
 */
@ApplicationScoped
class DurableInboundDoor implements InboundDoor {
  @Inject ChannelDirectory directory;
  @Inject Attachments attachments;
  @Inject Broker broker;

  @Override
  public void accept(InboundEvent event) {
    TenantId tenant =
        directory
            .find(event.account())
            .map(ChannelDirectory.Entry::tenant)
            .orElseThrow(() -> new UnknownAccountException(event.account().value()));
    Tenancy.run(tenant, () -> send(tenant, event));
  }

  private void send(TenantId tenant, InboundEvent event) {
    InboundEnvelope envelope =
        switch (event) {
          case MessageReceived message -> withFilesStored(message);
          case DeliveryReported report -> new ReportIn(report);
        };
    broker.send(
        List.of(
            new Broker.Message(
                Address.INTERACTIONS.value(),
                tenant.value(),
                envelope.type(),
                groupOf(event),
                EnvelopeJson.write(envelope),
                null)));
  }

  /** What one person writes to one account stays in order; reports of one account too. */
  private static String groupOf(InboundEvent event) {
    return switch (event) {
      case MessageReceived message -> message.account() + "/" + message.sender().value();
      case DeliveryReported report -> report.account() + "/reports";
    };
  }

  /**
   * A file over the limit must not keep its message out: the message comes in and says which file
   * is missing.
   */
  private MessageIn withFilesStored(MessageReceived message) {
    List<UUID> ids = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (Attachment file : message.attachments()) {
      try {
        ids.add(store(file));
      } catch (DomainException e) {
        refused.add(file.name());
      }
    }
    return MessageIn.of(message, ids, refused);
  }

  private UUID store(Attachment file) {
    try (InputStream content = file.content().open()) {
      return attachments
          .store(new Attachments.NewFile(file.name(), file.mediaType(), file.contentId(), content))
          .id();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
