package io.parley.agent;

import java.util.UUID;

/**
 * Something that agents can do.
 *
 * @param agents how many have it
 * @param queues how many work queues ask for it
 */
public record SkillView(UUID id, String name, int agents, int queues) {}
