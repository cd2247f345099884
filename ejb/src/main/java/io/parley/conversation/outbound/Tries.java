package io.parley.conversation.outbound;

import io.parley.attachment.AttachmentStream;
import io.parley.attachment.AttachmentView;
import io.parley.attachment.Attachments;
import io.parley.connector.AccountKey;
import io.parley.connector.Attachment;
import io.parley.connector.OutboundMessage;
import io.parley.connector.SendOutcome;
import io.parley.connector.SendOutcome.Deferred;
import io.parley.connector.SendOutcome.Refused;
import io.parley.connector.SendOutcome.Sent;
import io.parley.connector.SendOutcome.Unknown;
import io.parley.connector.Threading;
import io.parley.conversation.Conversation;
import io.parley.conversation.ConversationNews;
import io.parley.conversation.Delivery;
import io.parley.conversation.Interaction;
import io.parley.conversation.Message;
import io.parley.customer.Identification;
import io.parley.platform.tenancy.TenantDatabase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The two transactions around a try. The first marks that one is under way and commits before
 * anything leaves; the second records what became of it. A crash between them is found at the next
 * delivery, and then the outcome is unknown.
 */
@Stateless
public class Tries {
  private static final String INTERRUPTED = "outbound.interrupted";
  private static final String EXHAUSTED = "outbound.attempts-exhausted";
  private static final int REFERENCES = 10;

  @PersistenceContext(unitName = "parley")
  EntityManager entities;

  @Inject TenantDatabase database;
  @Inject Identification identification;
  @Inject Attachments attachments;
  @Inject OutboundQueue queue;
  @Inject OutboundSettings settings;
  @Inject ConversationNews news;
  @Inject Clock clock;

  /**
   * Begins a try, where there is something to try: nothing for a message that is settled, nor for
   * one that has to wait for an earlier one of its leg, whose end puts it on its way again.
   *
   * @param repeatable whether sending twice does no harm on this channel, so that an interrupted
   *     try is repeated
   */
  public Optional<Prepared> begin(UUID messageId, RepeatableChannels repeatable) {
    Message message = entities.find(Message.class, messageId, LockModeType.PESSIMISTIC_WRITE);
    if (message == null || message.delivery() != Delivery.SENDING || isEarlierUnderWay(message)) {
      return Optional.empty();
    }
    Interaction leg = entities.find(Interaction.class, message.interactionId());
    if (message.isTryOpen() && !repeatable.contains(leg.channel())) {
      message.unknown(INTERRUPTED);
      settled(message);
      return Optional.empty();
    }
    message.beginTry(clock.instant());
    return Optional.of(new Prepared(messageId, leg.channel(), outbound(message, leg)));
  }

  /** Records what became of a try, and puts what waited for it on its way. */
  public void end(UUID messageId, SendOutcome outcome) {
    Message message = entities.find(Message.class, messageId, LockModeType.PESSIMISTIC_WRITE);
    switch (outcome) {
      case Sent sent -> message.sent(sent.providerMessageId());
      case Refused refused -> message.failed(refused.code());
      case Unknown unknown -> message.unknown(unknown.code());
      case Deferred deferred -> tryLater(message, deferred);
    }
    settled(message);
  }

  private void tryLater(Message message, Deferred deferred) {
    if (settings.isExhausted(message.attempts())) {
      message.failed(deferred.code().isEmpty() ? EXHAUSTED : deferred.code());
      return;
    }
    message.deferred(deferred.code());
    Duration pause = settings.pauseAfter(message.attempts(), deferred.retryAfter());
    queue.sendAfter(message, pause);
  }

  private void settled(Message message) {
    news.delivery(message);
    if (message.delivery() != Delivery.SENDING) {
      nextOf(message).ifPresent(queue::send);
    }
  }

  private boolean isEarlierUnderWay(Message message) {
    return !sending(message, "AND m.sequence < :sequence").isEmpty();
  }

  private Optional<Message> nextOf(Message message) {
    return sending(message, "AND m.sequence > :sequence").stream().findFirst();
  }

  private List<Message> sending(Message message, String where) {
    return entities
        .createQuery(
            "SELECT m FROM Message m WHERE m.interactionId = :leg"
                + " AND m.delivery = io.parley.conversation.Delivery.SENDING "
                + where
                + " ORDER BY m.sequence",
            Message.class)
        .setParameter("leg", message.interactionId())
        .setParameter("sequence", message.sequence())
        .setMaxResults(1)
        .getResultList();
  }

  private OutboundMessage outbound(Message message, Interaction leg) {
    Conversation conversation = entities.find(Conversation.class, message.conversationId());
    String subject = leg.subject().isBlank() ? "" : conversation.subject();
    return new OutboundMessage(
        accountKey(leg.accountId()),
        message.id().toString(),
        identification.handleOf(leg.identityId()),
        subject,
        message.content().text(),
        files(message.id()),
        conversation.replyToken(),
        new Threading("", references(leg.id())));
  }

  private AccountKey accountKey(UUID accountId) {
    return database.call(
        connection -> {
          try (var select =
              connection.prepareStatement("SELECT account_key FROM channel_account WHERE id = ?")) {
            select.setObject(1, accountId);
            ResultSet row = select.executeQuery();
            row.next();
            return new AccountKey(row.getString(1));
          }
        });
  }

  /**
   * What the customer wrote on this leg, newest first: the answer's place in their mail program.
   */
  private List<String> references(UUID interactionId) {
    return entities
        .createQuery(
            "SELECT m.providerMessageId FROM Message m WHERE m.interactionId = :leg"
                + " AND m.delivery = io.parley.conversation.Delivery.RECEIVED ORDER BY m.sequence DESC",
            String.class)
        .setParameter("leg", interactionId)
        .setMaxResults(REFERENCES)
        .getResultList();
  }

  private List<Attachment> files(UUID messageId) {
    Map<UUID, List<AttachmentView>> found = attachments.of(List.of(messageId));
    return found.getOrDefault(messageId, List.of()).stream().map(this::file).toList();
  }

  private Attachment file(AttachmentView file) {
    return new Attachment(
        file.name(),
        file.mediaType(),
        file.size(),
        file.contentId(),
        () -> AttachmentStream.of(attachments, file.id()));
  }
}
