package io.parley.chat;

import io.parley.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * What each side of a chat notices of the other without a message: that they type, that they have
 * read. The agents' verbs are called by the workbench within its tenancy.
 */
@ApplicationScoped
public class ChatTyping {
  @Inject private ChatLegs legs;
  @Inject private ChatReceipts receipts;
  @Inject private ChatNews news;

  /** An agent types in a conversation; to be told again every few seconds while it goes on. */
  public void agentTyping(UUID conversation) {
    legs.visitors(conversation).forEach(news::agentTyping);
  }

  /** An agent has the conversation before their eyes. */
  public void agentRead(UUID conversation) {
    legs.visitors(conversation)
        .forEach(visitor -> news.read(visitor, receipts.markAgentRead(visitor)));
  }

  /** A visitor began or ended to type; nobody is told while they have no conversation. */
  public void visitorTyping(ChatAccount account, Visitor visitor, boolean on) {
    Tenancy.run(
        account.tenant(),
        () ->
            legs.conversation(visitor.id())
                .ifPresent(conversation -> news.visitorTyping(conversation, on)));
  }
}
