package io.parley.queue;

import java.util.UUID;

/**
 * A work queue as administration shows it.
 *
 * @param able how many enabled agents can serve it
 * @param accounts how many channel accounts lead to it
 */
public record WorkQueueView(
    UUID id, WorkQueueSettings settings, boolean enabled, int able, int accounts, int version) {}
