package io.parley.platform.screens;

import java.util.UUID;

/**
 * Something that open screens of one tenant should know of.
 *
 * @param type capability, dot, what happened, for example {@code message.recorded}
 * @param agentId whom it concerns, null for everybody of the tenant
 * @param conversationId which conversation it is about, or null
 * @param json a JSON object of ids and states; never what a customer wrote
 */
public record ScreenEvent(String type, UUID agentId, UUID conversationId, String json) {}
