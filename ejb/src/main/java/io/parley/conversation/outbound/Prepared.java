package io.parley.conversation.outbound;

import io.parley.connector.Channel;
import io.parley.connector.OutboundMessage;
import java.util.UUID;

/** A try that has begun: what to send and through which channel. */
public record Prepared(UUID messageId, Channel channel, OutboundMessage message) {}
