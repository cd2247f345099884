package io.parley.conversation.outbound;

import io.parley.connector.Channel;

/**
 * Tells on which channels a message may be sent twice without harm, because the receiver knows it
 * by its id.
 */
@FunctionalInterface
public interface RepeatableChannels {
  boolean contains(Channel channel);
}
