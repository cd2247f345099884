package io.parley.channel;

import io.parley.connector.Channel;
import io.parley.connector.OutboundMessage;
import io.parley.connector.ReplyPolicy;
import io.parley.connector.SendOutcome;

/**
 * One way out to customers: a connector's connection, or the chat sockets of this application
 * itself.
 */
public interface ChannelSender {
  boolean serves(Channel channel);

  ReplyPolicy replyPolicy(Channel channel);

  /**
   * Tries once, outside any transaction; see {@link io.parley.connector.ChannelConnection#send}.
   */
  SendOutcome send(OutboundMessage message);

  /**
   * Whether sending a message twice does no harm, because the receiver knows it again by its id.
   */
  default boolean isRepeatable() {
    return false;
  }
}
