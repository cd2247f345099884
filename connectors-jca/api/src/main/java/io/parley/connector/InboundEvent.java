package io.parley.connector;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Something that a connector learned from outside and hands to the application, at least once. */
public sealed interface InboundEvent {
  AccountKey account();

  /**
   * A customer wrote.
   *
   * @param providerMessageId unique within the account and the same on every redelivery
   * @param automatic true for out-of-office answers, lists and the like: shown, never answered
   *     automatically
   * @param hints further facts by name, for example {@code location.latitude}; each connector
   *     documents its names
   */
  record MessageReceived(
      AccountKey account,
      Channel channel,
      String providerMessageId,
      Handle sender,
      Instant sentAt,
      Content content,
      List<Attachment> attachments,
      Threading threading,
      boolean automatic,
      Map<String, String> hints)
      implements InboundEvent {
    public MessageReceived {
      attachments = List.copyOf(attachments);
      hints = Map.copyOf(hints);
    }
  }

  /**
   * The platform told what became of a message that Parley sent.
   *
   * @param eventId unique within the account and the same on every redelivery
   * @param providerMessageId the id that the platform, or the connector when sending, gave to the
   *     message
   * @param reason a code, empty unless failed
   */
  record DeliveryReported(
      AccountKey account,
      String eventId,
      String providerMessageId,
      Report report,
      String reason,
      Instant at)
      implements InboundEvent {
    /** How far the message came. */
    public enum Report {
      DELIVERED,
      READ,
      FAILED
    }
  }
}
