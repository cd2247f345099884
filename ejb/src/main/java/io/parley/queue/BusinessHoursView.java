package io.parley.queue;

import java.util.UUID;

/**
 * Business hours as administration shows them.
 *
 * @param openNow at the moment of asking
 * @param queues how many work queues keep them
 */
public record BusinessHoursView(UUID id, OpeningHours hours, boolean openNow, int queues) {}
