package io.parley.channel.inbound;

import io.parley.connector.AccountKey;
import io.parley.connector.Channel;
import io.parley.connector.Content;
import io.parley.connector.Handle;
import io.parley.connector.InboundEvent;
import io.parley.connector.Threading;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An inbound event as it lies in the unified interaction queue: all of it, but for the bytes of
 * files.
 */
public sealed interface InboundEnvelope {

  /** What the header says that the body is. */
  String type();

  /** A message; its files are stored. See {@link InboundEvent.MessageReceived} for the parts. */
  record MessageIn(
      AccountKey account,
      Channel channel,
      String providerMessageId,
      Handle sender,
      Instant sentAt,
      Content content,
      List<UUID> attachmentIds,
      Threading threading,
      boolean automatic,
      Map<String, String> hints)
      implements InboundEnvelope {
    public static final String TYPE = "MessageReceived";

    /** The hint that names files which were too large to be kept. */
    public static final String REFUSED_FILES = "attachment.refused";

    static MessageIn of(
        InboundEvent.MessageReceived event, List<UUID> attachmentIds, List<String> refusedFiles) {
      Map<String, String> hints = new HashMap<>(event.hints());
      if (!refusedFiles.isEmpty()) {
        hints.put(REFUSED_FILES, String.join(", ", refusedFiles));
      }
      return new MessageIn(
          event.account(),
          event.channel(),
          event.providerMessageId(),
          event.sender(),
          event.sentAt(),
          event.content(),
          attachmentIds,
          event.threading(),
          event.automatic(),
          hints);
    }

    @Override
    public String type() {
      return TYPE;
    }
  }

  /** A report on a message that went out. */
  record ReportIn(InboundEvent.DeliveryReported event) implements InboundEnvelope {
    public static final String TYPE = "DeliveryReported";

    @Override
    public String type() {
      return TYPE;
    }
  }
}
