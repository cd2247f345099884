package io.parley.platform.messaging;

/**
 * A message that the broker has delivered.
 *
 * @param firstOfGroup whether this consumer gets its first message of the group
 */
public record Delivered(String type, String json, boolean firstOfGroup) {}
