package io.parley.conversation;

import io.parley.attachment.Attachments;
import io.parley.connector.Content;
import io.parley.conversation.outbound.OutboundQueue;
import io.parley.platform.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/** Decides whether an answer may go out, and records it. */
@ApplicationScoped
class Answering {
  private static final int LONGEST_TEXT = 50_000;

  @PersistenceContext(unitName = "parley")
  EntityManager entities;

  @Inject ConversationReads reads;
  @Inject Legs legs;
  @Inject Attachments attachments;
  @Inject OutboundQueue queue;
  @Inject ConversationNews news;
  @Inject Clock clock;

  Message answer(UUID conversationId, NewReply reply, Author author) {
    Conversation conversation = locked(conversationId);
    conversation.requireOpen();
    requireNothingNewer(conversation, reply.expectedSequence());
    Interaction leg = legOf(conversation, reply.interactionId());
    if (reply.attachmentIds().isEmpty()) {
      requireText(reply.text());
    }
    requireAllowed(legs.allowance(leg), reply.text());
    Instant now = clock.instant();
    Message.Place place = new Message.Place(leg, conversation.nextSequence(now), now);
    Message message = Message.answer(place, author, Content.text(reply.text().strip()));
    entities.persist(message);
    entities.flush();
    attachments.attach(message.id(), reply.attachmentIds());
    queue.send(message);
    news.recorded(message);
    return message;
  }

  Message note(UUID conversationId, String text, Author author) {
    requireText(text);
    Conversation conversation = locked(conversationId);
    Interaction leg = lastLeg(conversation);
    Instant now = clock.instant();
    Message.Place place = new Message.Place(leg, conversation.nextSequence(now), now);
    Message message = Message.note(place, author, text.strip());
    entities.persist(message);
    entities.flush();
    news.recorded(message);
    return message;
  }

  void again(Message message) {
    locked(message.conversationId()).requireOpen();
    message.sendAgain();
    queue.send(message);
    news.delivery(message);
  }

  /** Writers of one conversation take turns, or its sequence would have gaps. */
  private Conversation locked(UUID conversationId) {
    Conversation conversation = reads.get(conversationId);
    entities.refresh(conversation, LockModeType.PESSIMISTIC_WRITE);
    return conversation;
  }

  /**
   * Colleagues' notes and own answers are no reason to think again; a customer's new message is.
   */
  private void requireNothingNewer(Conversation conversation, long seen) {
    if (seen < 0) {
      return;
    }
    long newer =
        entities
            .createQuery(
                "SELECT COUNT(m) FROM Message m WHERE m.conversationId = :id AND m.sequence > :seen"
                    + " AND m.direction = io.parley.conversation.Direction.INBOUND",
                Long.class)
            .setParameter("id", conversation.id())
            .setParameter("seen", seen)
            .getSingleResult();
    if (newer > 0) {
      throw new DomainException("conversation.newer-message");
    }
  }

  private Interaction legOf(Conversation conversation, UUID interactionId) {
    if (interactionId == null) {
      return lastLeg(conversation);
    }
    return legs.of(conversation.id()).stream()
        .filter(leg -> leg.id().equals(interactionId) && leg.isOpen())
        .findFirst()
        .orElseThrow(() -> new DomainException("reply.no-leg"));
  }

  private Interaction lastLeg(Conversation conversation) {
    return legs.of(conversation.id()).stream()
        .max(Comparator.comparing(Interaction::startedAt))
        .orElseThrow(() -> new DomainException("reply.no-leg"));
  }

  private static void requireText(String text) {
    if (text == null || text.isBlank()) {
      throw new DomainException("reply.empty");
    }
    if (text.length() > LONGEST_TEXT) {
      throw new DomainException("reply.too-long", LONGEST_TEXT);
    }
  }

  private static void requireAllowed(ReplyAllowance allowance, String text) {
    if (allowance.repliesLeft() == 0) {
      throw new DomainException("reply.none-left");
    }
    if (!allowance.open()) {
      throw new DomainException("reply.window-closed");
    }
    if (allowance.maxBytes() > 0
        && text.getBytes(StandardCharsets.UTF_8).length > allowance.maxBytes()) {
      throw new DomainException("reply.too-long", allowance.maxBytes());
    }
  }
}
