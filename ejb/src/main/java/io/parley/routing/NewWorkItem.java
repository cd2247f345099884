package io.parley.routing;

import io.parley.connector.Channel;
import java.util.UUID;

/**
 * An interaction that needs a person.
 *
 * @param preferredAgentIdOrNull who should have it if they are there, for example who answered last
 */
public record NewWorkItem(
    UUID interactionId,
    UUID conversationId,
    UUID queueId,
    Channel channel,
    UUID preferredAgentIdOrNull) {}
