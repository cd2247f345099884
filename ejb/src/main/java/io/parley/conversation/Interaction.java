package io.parley.conversation;

import io.parley.connector.Channel;
import io.parley.platform.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * One leg of a conversation: a contact on one channel account, under one identity. It is what is
 * queued and routed.
 */
@Entity
@Table(name = "interaction")
public class Interaction {
  enum State {
    OPEN,
    CLOSED
  }

  @Id private UUID id;

  @Column(name = "conversation_id")
  private UUID conversationId;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "identity_id")
  private UUID identityId;

  private String subject;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Version private int version;

  protected Interaction() {}

  /**
   * @param identityId by which the customer wrote, and to which answers go
   */
  public static Interaction begin(
      Conversation conversation, Leg leg, String subject, Instant startedAt) {
    Interaction interaction = new Interaction();
    interaction.id = Ids.next();
    interaction.conversationId = conversation.id();
    interaction.channel = leg.channel();
    interaction.accountId = leg.accountId();
    interaction.identityId = leg.identityId();
    interaction.subject = subject;
    interaction.state = State.OPEN;
    interaction.startedAt = startedAt;
    return interaction;
  }

  /** What tells one open leg of a conversation from another. */
  public record Leg(Channel channel, UUID accountId, UUID identityId) {}

  public void close(Instant at) {
    state = State.CLOSED;
    endedAt = at;
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  public UUID id() {
    return id;
  }

  public UUID conversationId() {
    return conversationId;
  }

  public Channel channel() {
    return channel;
  }

  public UUID accountId() {
    return accountId;
  }

  public UUID identityId() {
    return identityId;
  }

  public String subject() {
    return subject;
  }

  Instant startedAt() {
    return startedAt;
  }

  Instant endedAt() {
    return endedAt;
  }
}
