package io.parley.conversation;

import io.parley.platform.DomainException;
import io.parley.platform.tenancy.TenantDatabase;
import io.parley.routing.Assignments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;

/** Ends conversations. */
@ApplicationScoped
class Resolution {
  @PersistenceContext(unitName = "parley")
  EntityManager entities;

  @Inject TenantDatabase database;
  @Inject ConversationReads reads;
  @Inject Legs legs;
  @Inject Assignments assignments;
  @Inject ConversationNews news;
  @Inject Clock clock;

  void resolve(UUID conversationId, UUID wrapUpCodeId) {
    requireWrapUpCode(wrapUpCodeId);
    Conversation conversation = reads.get(conversationId);
    entities.refresh(conversation, LockModeType.PESSIMISTIC_WRITE);
    conversation.resolve(wrapUpCodeId, clock.instant());
    legs.of(conversationId).stream()
        .filter(Interaction::isOpen)
        .forEach(leg -> leg.close(clock.instant()));
    entities.flush();
    assignments.completeOf(conversationId, wrapUpCodeId);
    news.state(conversation);
  }

  private void requireWrapUpCode(UUID id) {
    if (id == null) {
      return;
    }
    boolean known =
        database.call(
            connection -> {
              try (var select =
                  connection.prepareStatement(
                      "SELECT 1 FROM wrap_up_code WHERE id = ? AND enabled")) {
                select.setObject(1, id);
                return select.executeQuery().next();
              }
            });
    if (!known) {
      throw DomainException.notFound("wrap-up-code");
    }
  }
}
