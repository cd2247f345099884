package io.parley.workbench.api;

import io.parley.conversation.ConversationView;
import java.util.List;

/**
 * An opened conversation: its head, the newest part of its timeline and what the agent had begun to
 * write.
 *
 * @param earlier whether there are messages before those
 */
public record ConversationJson(
    ConversationView head, List<MessageJson> messages, boolean earlier, String draft) {}
