package io.parley.routing;

import java.time.Instant;
import java.util.UUID;

/**
 * How an agent is right now.
 *
 * @param since when the state was taken; the epoch for one who never came
 * @param assigned items in hand, those being wrapped up included
 */
public record AgentStateView(
    UUID agentId, String name, PresenceState state, Instant since, int assigned) {}
