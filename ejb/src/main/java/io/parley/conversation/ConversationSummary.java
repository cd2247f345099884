package io.parley.conversation;

import java.time.Instant;
import java.util.UUID;

/** A conversation as a line of a list. */
public record ConversationSummary(
    UUID id,
    UUID customerId,
    String customerName,
    String subject,
    boolean open,
    Instant openedAt,
    Instant lastAt,
    long lastSequence) {}
