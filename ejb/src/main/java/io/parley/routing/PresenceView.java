package io.parley.routing;

import java.time.Instant;

/**
 * What is known of an agent's presence.
 *
 * @param since when the state was taken
 */
public record PresenceView(PresenceState state, Instant since) {}
