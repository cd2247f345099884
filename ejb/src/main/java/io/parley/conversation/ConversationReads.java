package io.parley.conversation;

import io.parley.attachment.AttachmentView;
import io.parley.attachment.Attachments;
import io.parley.connector.Channel;
import io.parley.platform.Cursors;
import io.parley.platform.DomainException;
import io.parley.platform.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads conversations into views. Must run within a transaction. */
@ApplicationScoped
class ConversationReads {
  private static final String LIST = "conversations";
  private static final int LARGEST_PAGE = 100;
  private static final String SUMMARY =
      "SELECT NEW io.parley.conversation.ConversationRow(c, k.name) FROM Conversation c, Customer k"
          + " WHERE k.id = c.customerId ";

  @PersistenceContext(unitName = "parley")
  EntityManager entities;

  @Inject Legs legs;
  @Inject Attachments attachments;
  @Inject Cursors cursors;

  /**
   * @throws DomainException {@code conversation.not-found}
   */
  Conversation get(UUID id) {
    Conversation conversation = entities.find(Conversation.class, id);
    if (conversation == null) {
      throw DomainException.notFound("conversation");
    }
    return conversation;
  }

  ConversationView view(UUID id) {
    ConversationRow row =
        entities
            .createQuery(SUMMARY + "AND c.id = :id", ConversationRow.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> DomainException.notFound("conversation"));
    Conversation c = row.conversation();
    List<LegView> views = legs.of(id).stream().map(legs::view).toList();
    return new ConversationView(
        c.id(),
        c.customerId(),
        row.customerName(),
        c.subject(),
        c.isOpen(),
        c.openedAt(),
        c.lastAt(),
        c.lastSequence(),
        views);
  }

  /** Messages with a higher sequence, oldest first. */
  List<MessageView> after(UUID conversationId, long sequence, int limit) {
    return views(
        messages(conversationId, "m.sequence > :sequence ORDER BY m.sequence", sequence, limit));
  }

  /** The messages just before a sequence, oldest first. */
  List<MessageView> before(UUID conversationId, long sequence, int limit) {
    List<Message> newestFirst =
        new ArrayList<>(
            messages(
                conversationId,
                "m.sequence < :sequence ORDER BY m.sequence DESC",
                sequence,
                limit));
    Collections.reverse(newestFirst);
    return views(newestFirst);
  }

  MessageView view(Message message) {
    return views(List.of(message)).get(0);
  }

  List<ConversationSummary> ofCustomer(UUID customerId, int limit) {
    return entities
        .createQuery(
            SUMMARY + "AND c.customerId = :customer ORDER BY c.openedAt DESC",
            ConversationRow.class)
        .setParameter("customer", customerId)
        .setMaxResults(Math.clamp(limit, 1, LARGEST_PAGE))
        .getResultStream()
        .map(ConversationRow::summary)
        .toList();
  }

  Page<ConversationSummary> page(String cursor, int limit) {
    int size = Math.clamp(limit, 1, LARGEST_PAGE);
    List<ConversationSummary> rows = rowsAfter(cursor, size + 1);
    if (rows.size() <= size) {
      return new Page<>(rows, "");
    }
    ConversationSummary last = rows.get(size - 1);
    return new Page<>(
        rows.subList(0, size), cursors.after(LIST, last.lastAt().toString(), last.id().toString()));
  }

  private List<ConversationSummary> rowsAfter(String cursor, int count) {
    TypedQuery<ConversationRow> query;
    if (cursor == null || cursor.isEmpty()) {
      query =
          entities.createQuery(
              SUMMARY + "ORDER BY c.lastAt DESC, c.id DESC", ConversationRow.class);
    } else {
      List<String> key = cursors.read(LIST, cursor);
      query =
          entities
              .createQuery(
                  SUMMARY
                      + "AND (c.lastAt < :at OR (c.lastAt = :at AND c.id < :id)) ORDER BY c.lastAt DESC, c.id DESC",
                  ConversationRow.class)
              .setParameter("at", Instant.parse(key.get(0)))
              .setParameter("id", UUID.fromString(key.get(1)));
    }
    return query.setMaxResults(count).getResultStream().map(ConversationRow::summary).toList();
  }

  private List<Message> messages(UUID conversationId, String where, long sequence, int limit) {
    return entities
        .createQuery(
            "SELECT m FROM Message m WHERE m.conversationId = :conversation AND " + where,
            Message.class)
        .setParameter("conversation", conversationId)
        .setParameter("sequence", sequence)
        .setMaxResults(Math.clamp(limit, 1, LARGEST_PAGE))
        .getResultList();
  }

  private List<MessageView> views(List<Message> messages) {
    if (messages.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<AttachmentView>> files =
        attachments.of(messages.stream().map(Message::id).toList());
    Map<UUID, Channel> channels =
        legs.of(messages.get(0).conversationId()).stream()
            .collect(Collectors.toMap(Interaction::id, Interaction::channel));
    return messages.stream()
        .map(
            m ->
                MessageView.of(
                    m, channels.get(m.interactionId()), files.getOrDefault(m.id(), List.of())))
        .toList();
  }
}
