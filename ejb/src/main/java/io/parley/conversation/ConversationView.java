package io.parley.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A conversation without its messages. @param open false once it is resolved @param legs oldest
 * first
 */
public record ConversationView(
    UUID id,
    UUID customerId,
    String customerName,
    String subject,
    boolean open,
    Instant openedAt,
    Instant lastAt,
    long lastSequence,
    List<LegView> legs) {
  public ConversationView {
    legs = List.copyOf(legs);
  }
}
