package io.parley.routing.kernel;

import java.util.UUID;

/**
 * A skill that is asked for, and how well it must be mastered.
 *
 * @param level the least proficiency, 1 to 5
 */
public record Requirement(UUID skill, int level) {}
