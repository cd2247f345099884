package io.parley.conversation;

/** A conversation and its customer's name, as one query reads them. */
public record ConversationRow(Conversation conversation, String customerName) {

  ConversationSummary summary() {
    return new ConversationSummary(
        conversation.id(),
        conversation.customerId(),
        customerName,
        conversation.subject(),
        conversation.isOpen(),
        conversation.openedAt(),
        conversation.lastAt(),
        conversation.lastSequence());
  }
}
