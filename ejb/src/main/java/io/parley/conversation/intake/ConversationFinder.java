package io.parley.conversation.intake;

import io.parley.channel.inbound.InboundEnvelope.MessageIn;
import io.parley.conversation.Conversation;
import io.parley.customer.Known;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides which conversation a message belongs to: the customer's open one; else a lately resolved
 * one that the message answers; else the customer's last one if it was resolved a moment ago; else
 * a new one.
 *
 * <p>A reply token or reference leads only to conversations of the same customer: whoever was sent
 * a copy of a mail must not thereby be let into somebody else's conversation.
 */
@ApplicationScoped
class ConversationFinder {
  private static final int PREVIEW = 80;

  @PersistenceContext(unitName = "parley")
  EntityManager entities;

  @Inject Clock clock;

  Conversation forMessage(Known who, ReceivingAccount account, MessageIn message) {
    return open(who.customerId())
        .or(() -> resolvedAnswered(who.customerId(), account, message).map(this::reopened))
        .orElseGet(() -> begun(who.customerId(), message));
  }

  private Optional<Conversation> open(UUID customerId) {
    return entities
        .createQuery(
            "SELECT c FROM Conversation c WHERE c.customerId = :customer AND c.state = io.parley.conversation.Conversation.State.OPEN",
            Conversation.class)
        .setParameter("customer", customerId)
        .getResultStream()
        .findFirst();
  }

  private Optional<Conversation> resolvedAnswered(
      UUID customerId, ReceivingAccount account, MessageIn message) {
    return byToken(message.threading().replyToken())
        .or(() -> byReferences(account, message))
        .filter(c -> c.customerId().equals(customerId))
        .filter(c -> c.isReopenedByAnswer(clock.instant()))
        .or(() -> latest(customerId).filter(c -> c.isReopenedByAnything(clock.instant())));
  }

  private Optional<Conversation> latest(UUID customerId) {
    return entities
        .createQuery(
            "SELECT c FROM Conversation c WHERE c.customerId = :customer ORDER BY c.openedAt DESC",
            Conversation.class)
        .setParameter("customer", customerId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private Optional<Conversation> byToken(String token) {
    if (token.isEmpty()) {
      return Optional.empty();
    }
    return entities
        .createQuery("SELECT c FROM Conversation c WHERE c.replyToken = :token", Conversation.class)
        .setParameter("token", token)
        .getResultStream()
        .findFirst();
  }

  private Optional<Conversation> byReferences(ReceivingAccount account, MessageIn message) {
    if (message.threading().references().isEmpty()) {
      return Optional.empty();
    }
    return entities
        .createQuery(
            "SELECT c FROM Conversation c, Message m WHERE m.conversationId = c.id AND m.accountId = :account"
                + " AND m.providerMessageId IN :references ORDER BY m.recordedAt DESC",
            Conversation.class)
        .setParameter("account", account.id())
        .setParameter("references", message.threading().references())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private Conversation reopened(Conversation conversation) {
    conversation.reopen();
    return conversation;
  }

  private Conversation begun(UUID customerId, MessageIn message) {
    Conversation conversation = Conversation.begin(customerId, subjectOf(message), clock.instant());
    entities.persist(conversation);
    return conversation;
  }

  private static String subjectOf(MessageIn message) {
    if (!message.content().subject().isBlank()) {
      return message.content().subject();
    }
    String text = message.content().text().strip();
    int end = text.offsetByCodePoints(0, Math.min(PREVIEW, text.codePointCount(0, text.length())));
    return end < text.length() ? text.substring(0, end) + "…" : text;
  }
}
