package io.parley.chat;

import io.parley.channel.inbound.InboundDoor;
import io.parley.connector.Attachment;
import io.parley.connector.Channel;
import io.parley.connector.Content;
import io.parley.connector.InboundEvent;
import io.parley.connector.InboundEvent.DeliveryReported.Report;
import io.parley.connector.Threading;
import io.parley.platform.DomainException;
import io.parley.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Hands on what visitors write and what their browsers tell; binds the tenancy itself. */
@ApplicationScoped
public class ChatInbound {
  @Inject private InboundDoor door;
  @Inject private ChatUploads uploads;
  @Inject private ChatReceipts receipts;
  @Inject private Clock clock;

  /**
   * What a visitor wrote.
   *
   * @param id given by the browser, the same on every try
   * @param files ids of uploads of the same visitor
   */
  public record Draft(UUID id, String text, List<UUID> files) {
    public Draft {
      files = List.copyOf(files);
    }
  }

  /**
   * Durable when it returns. The same draft twice becomes one message.
   *
   * @throws DomainException {@code chat.file.not-found} where a file is not the visitor's
   */
  public void say(ChatAccount account, Visitor visitor, Draft draft) {
    List<Attachment> attachments =
        Tenancy.call(account.tenant(), () -> uploads.attachments(visitor, draft.files())).stream()
            .map(file -> opened(account, file))
            .toList();
    door.accept(
        new InboundEvent.MessageReceived(
            account.key(),
            Channel.CHAT,
            ProviderId.of(visitor, draft.id()),
            visitor.handle(),
            clock.instant(),
            Content.text(draft.text()),
            attachments,
            Threading.NONE,
            false,
            Map.of()));
  }

  /** The browser has got answers up to one position and shown them up to another. */
  public void seen(ChatAccount account, Visitor visitor, long delivered, long read) {
    Tenancy.call(account.tenant(), () -> receipts.due(visitor.id(), delivered, read))
        .forEach(due -> door.accept(report(account, due)));
    Tenancy.run(account.tenant(), () -> receipts.keep(visitor.id(), delivered, read));
  }

  private InboundEvent report(ChatAccount account, ChatReceipts.Due due) {
    Report report = due.read() ? Report.READ : Report.DELIVERED;
    String message = due.message().toString();
    return new InboundEvent.DeliveryReported(
        account.key(), message + ":" + report, message, report, "", clock.instant());
  }

  /** The door opens files when it pleases, in whatever tenancy it then works. */
  private Attachment opened(ChatAccount account, ChatUploads.Upload file) {
    return new Attachment(
        file.name(),
        file.mediaType(),
        file.size(),
        "",
        () ->
            new ChunkStream(
                number -> Tenancy.call(account.tenant(), () -> uploads.chunk(file.id(), number))));
  }
}
