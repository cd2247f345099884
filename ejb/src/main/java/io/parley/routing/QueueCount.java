package io.parley.routing;

import java.time.Instant;
import java.util.UUID;

/**
 * How much there is in a queue now.
 *
 * @param waiting items that no agent has, offered ones included
 * @param oldestWaitingAt since when the one that waits longest does; null where none waits
 */
public record QueueCount(
    UUID queueId, String name, int waiting, int assigned, Instant oldestWaitingAt) {}
