package io.parley.conversation;

import java.util.UUID;

/**
 * Who wrote a message.
 *
 * @param agentId null where it was the customer or a partner's program
 */
public record Author(UUID agentId, String name) {}
