package io.parley.conversation;

import io.parley.platform.DomainException;
import io.parley.platform.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Everything one customer is in touch about, whatever channel it goes over: the context that an
 * agent inherits.
 *
 * <p>A customer has at most one open conversation. It begins with a message, takes up every further
 * one with the next sequence number, without gaps, and ends by being resolved; a message soon after
 * opens it again.
 */
@Entity
@Table(name = "conversation")
public class Conversation {
  /** A message that answers it opens it again within this time after its end. */
  static final Duration ANSWERED_WITHIN = Duration.ofDays(3);

  /** Any message of the customer opens it again within this time: "thanks", or "one more thing". */
  static final Duration CONTINUED_WITHIN = Duration.ofMinutes(30);

  private static final int LONGEST_SUBJECT = 200;

  enum State {
    OPEN,
    RESOLVED
  }

  @Id private UUID id;

  @Column(name = "customer_id")
  private UUID customerId;

  private String subject;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "reply_token")
  private String replyToken;

  @Column(name = "last_sequence")
  private long lastSequence;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "last_at")
  private Instant lastAt;

  @Column(name = "resolved_at")
  private Instant resolvedAt;

  @Column(name = "wrap_up_code_id")
  private UUID wrapUpCodeId;

  @Version private int version;

  protected Conversation() {}

  public static Conversation begin(UUID customerId, String subject, Instant at) {
    Conversation conversation = new Conversation();
    conversation.id = Ids.next();
    conversation.customerId = customerId;
    conversation.subject = cut(subject);
    conversation.state = State.OPEN;
    conversation.replyToken = ReplyToken.random();
    conversation.openedAt = at;
    conversation.lastAt = at;
    return conversation;
  }

  /** The place of one more message. */
  public long nextSequence(Instant at) {
    lastAt = at;
    return ++lastSequence;
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  public boolean isReopenedByAnswer(Instant messageAt) {
    return state == State.RESOLVED && messageAt.isBefore(resolvedAt.plus(ANSWERED_WITHIN));
  }

  public boolean isReopenedByAnything(Instant messageAt) {
    return state == State.RESOLVED && messageAt.isBefore(resolvedAt.plus(CONTINUED_WITHIN));
  }

  public void reopen() {
    state = State.OPEN;
    resolvedAt = null;
    wrapUpCodeId = null;
  }

  /**
   * @throws DomainException {@code conversation.resolved} where it is already
   */
  public void resolve(UUID withWrapUpCode, Instant at) {
    requireOpen();
    state = State.RESOLVED;
    resolvedAt = at;
    wrapUpCodeId = withWrapUpCode;
  }

  /**
   * @throws DomainException {@code conversation.resolved}
   */
  public void requireOpen() {
    if (!isOpen()) {
      throw new DomainException("conversation.resolved");
    }
  }

  public UUID id() {
    return id;
  }

  public UUID customerId() {
    return customerId;
  }

  public String subject() {
    return subject;
  }

  public String replyToken() {
    return replyToken;
  }

  public long lastSequence() {
    return lastSequence;
  }

  public Instant openedAt() {
    return openedAt;
  }

  public Instant lastAt() {
    return lastAt;
  }

  State state() {
    return state;
  }

  private static String cut(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
  }
}
