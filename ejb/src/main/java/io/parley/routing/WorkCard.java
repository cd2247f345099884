package io.parley.routing;

import io.parley.connector.Channel;
import java.time.Instant;
import java.util.UUID;

/**
 * A work item as a list on a screen shows it.
 *
 * @param reservationId null while it waits
 * @param state WAITING, OFFERED, ASSIGNED or WRAPPING
 * @param preview the beginning of the customer's last message
 * @param expiresAt until when an offer holds, or a wrap-up may last; null where nothing ends
 * @param explanation why this agent got it, as JSON; empty while it waits
 */
public record WorkCard(
    UUID workItemId,
    UUID reservationId,
    UUID conversationId,
    UUID interactionId,
    String state,
    Channel channel,
    UUID queueId,
    String queueName,
    String customerName,
    String subject,
    String preview,
    Instant enqueuedAt,
    Instant lastAt,
    Instant expiresAt,
    String explanation) {}
