package io.parley.conversation.intake;

import io.parley.conversation.Conversation;
import io.parley.conversation.Interaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Finds the open leg that a message goes on with, or begins one. */
@ApplicationScoped
class LegFinder {
  @PersistenceContext(unitName = "parley")
  EntityManager entities;

  @Inject Clock clock;

  Interaction forMessage(Conversation conversation, Interaction.Leg leg, String subject) {
    return entities
        .createQuery(
            "SELECT i FROM Interaction i WHERE i.conversationId = :conversation AND i.accountId = :account"
                + " AND i.identityId = :identity AND i.state = io.parley.conversation.Interaction.State.OPEN",
            Interaction.class)
        .setParameter("conversation", conversation.id())
        .setParameter("account", leg.accountId())
        .setParameter("identity", leg.identityId())
        .getResultStream()
        .findFirst()
        .orElseGet(() -> begun(conversation, leg, subject));
  }

  private Interaction begun(Conversation conversation, Interaction.Leg leg, String subject) {
    Interaction interaction = Interaction.begin(conversation, leg, subject, clock.instant());
    entities.persist(interaction);
    return interaction;
  }
}
