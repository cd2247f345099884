package io.parley.routing.kernel;

import java.time.Instant;
import java.util.UUID;

/**
 * An agent for whom an item is kept, as long as they are on duty and the window lasts.
 *
 * @param named whether a person chose the agent by name, so that skills do not matter; otherwise it
 *     is, for example, who answered last, and must meet the requirements
 */
public record Preference(UUID agent, Instant until, boolean named) {}
