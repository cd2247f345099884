package io.parley.conversation;

import io.parley.connector.Content;
import io.parley.platform.DomainException;
import io.parley.platform.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * One entry in a conversation.
 *
 * <p>What came in never changes. What goes out is SENDING until a try ends; after a crash in the
 * middle of a try its outcome is unknown, and it is never sent again without a person's decision.
 */
@Entity
@Table(name = "message")
public class Message {
  @Id private UUID id;

  @Column(name = "conversation_id")
  private UUID conversationId;

  @Column(name = "interaction_id")
  private UUID interactionId;

  private long sequence;

  @Enumerated(EnumType.STRING)
  private Direction direction;

  @Enumerated(EnumType.STRING)
  private Content.Kind kind;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "provider_message_id")
  private String providerMessageId;

  @Column(name = "author_agent_id")
  private UUID authorAgentId;

  @Column(name = "author_name")
  private String authorName;

  private String subject;
  private String text;
  private String html;
  private String quoted;
  private String hints = "{}";

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Enumerated(EnumType.STRING)
  private Delivery delivery;

  @Column(name = "delivery_reason")
  private String deliveryReason = "";

  private int attempts;

  @Column(name = "try_started_at")
  private Instant tryStartedAt;

  protected Message() {}

  /** What a customer wrote, as the next entry of the leg's conversation. */
  public static Message received(Place place, Author author, Content content, Receipt receipt) {
    Message message = new Message(place, author, content);
    message.direction = content.kind() == Content.Kind.EVENT ? Direction.SYSTEM : Direction.INBOUND;
    message.providerMessageId = receipt.providerMessageId();
    message.hints = receipt.hints();
    message.sentAt = receipt.sentAt();
    message.delivery = Delivery.RECEIVED;
    return message;
  }

  /** An answer that shall go out. */
  public static Message answer(Place place, Author author, Content content) {
    Message message = new Message(place, author, content);
    message.direction = Direction.OUTBOUND;
    message.delivery = Delivery.SENDING;
    return message;
  }

  /** A note for colleagues. */
  public static Message note(Place place, Author author, String text) {
    Message message = new Message(place, author, Content.text(text));
    message.direction = Direction.NOTE;
    message.delivery = Delivery.NONE;
    return message;
  }

  /** Where and when an entry is written. */
  public record Place(Interaction leg, long sequence, Instant at) {}

  /** What the platform says of a message that came in; hints are a JSON object. */
  public record Receipt(String providerMessageId, Instant sentAt, String hints) {}

  private Message(Place place, Author author, Content content) {
    id = Ids.next();
    conversationId = place.leg().conversationId();
    interactionId = place.leg().id();
    accountId = place.leg().accountId();
    sequence = place.sequence();
    sentAt = place.at();
    recordedAt = place.at();
    authorAgentId = author.agentId();
    authorName = author.name();
    kind = content.kind();
    subject = content.subject();
    text = content.text();
    html = content.html();
    quoted = content.quoted();
  }

  /** Marks that a try is under way, before anything leaves. */
  public void beginTry(Instant at) {
    attempts++;
    tryStartedAt = at;
  }

  /** Whether an earlier try ended without anybody knowing how. */
  public boolean isTryOpen() {
    return tryStartedAt != null;
  }

  public void sent(String withProviderId) {
    tryStartedAt = null;
    if (providerMessageId == null) {
      providerMessageId = withProviderId;
    }
    become(Delivery.SENT, "");
  }

  /** Certainly not sent this time; it stays SENDING for another try. */
  public void deferred(String code) {
    tryStartedAt = null;
    deliveryReason = code;
  }

  public void failed(String code) {
    tryStartedAt = null;
    become(Delivery.FAILED, code);
  }

  public void unknown(String code) {
    tryStartedAt = null;
    if (delivery == Delivery.SENDING) {
      delivery = Delivery.UNKNOWN;
      deliveryReason = code;
    }
  }

  /** Takes a platform's report; a late or repeated one changes nothing. @return whether it did */
  public boolean reported(Delivery reached, String code) {
    Delivery before = delivery;
    become(reached, code);
    return before != delivery;
  }

  /**
   * @throws DomainException {@code message.not-retriable} unless it failed or its outcome is
   *     unknown
   */
  public void sendAgain() {
    if (delivery != Delivery.FAILED && delivery != Delivery.UNKNOWN) {
      throw new DomainException("message.not-retriable");
    }
    delivery = Delivery.SENDING;
    deliveryReason = "";
    attempts = 0;
  }

  private void become(Delivery next, String reason) {
    if (delivery.mayBecome(next)) {
      delivery = next;
      deliveryReason = reason;
    }
  }

  public UUID id() {
    return id;
  }

  public UUID conversationId() {
    return conversationId;
  }

  public UUID interactionId() {
    return interactionId;
  }

  public long sequence() {
    return sequence;
  }

  public Content content() {
    return new Content(kind, subject, text, html, quoted);
  }

  public Direction direction() {
    return direction;
  }

  public Author author() {
    return new Author(authorAgentId, authorName);
  }

  public String providerMessageId() {
    return providerMessageId;
  }

  public Delivery delivery() {
    return delivery;
  }

  public String deliveryReason() {
    return deliveryReason;
  }

  public int attempts() {
    return attempts;
  }

  public Instant sentAt() {
    return sentAt;
  }

  public String hints() {
    return hints;
  }
}
