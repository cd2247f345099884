package io.parley.channel;

import io.parley.connector.Channel;
import io.parley.connector.ChannelConnection;
import io.parley.connector.ChannelConnectionFactory;
import io.parley.connector.OutboundMessage;
import io.parley.connector.ReplyPolicy;
import io.parley.connector.SendOutcome;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.resource.ResourceException;
import java.util.Map;
import java.util.function.Function;

/** Sends through the resource adapters. */
@ApplicationScoped
public class ConnectorSender implements ChannelSender {
  @Resource(lookup = "eis/email")
  ChannelConnectionFactory email;

  @Resource(lookup = "eis/social")
  ChannelConnectionFactory social;

  @Override
  public boolean serves(Channel channel) {
    return factories().containsKey(channel);
  }

  @Override
  public ReplyPolicy replyPolicy(Channel channel) {
    return with(channel, connection -> connection.replyPolicy(channel));
  }

  @Override
  public SendOutcome send(OutboundMessage message) {
    Channel channel = channelOf(message);
    return with(channel, connection -> connection.send(message));
  }

  /** Works with a connection to the connector of a channel, for as long as the work takes. */
  public <T> T with(Channel channel, Function<ChannelConnection, T> work) {
    try (ChannelConnection connection = factories().get(channel).getConnection()) {
      return work.apply(connection);
    } catch (ResourceException e) {
      throw new IllegalStateException("no connection to the connector of " + channel, e);
    }
  }

  private Map<Channel, ChannelConnectionFactory> factories() {
    return Map.of(Channel.EMAIL, email, Channel.WECHAT, social);
  }

  private static Channel channelOf(OutboundMessage message) {
    return switch (message.recipient().kind()) {
      case EMAIL_ADDRESS -> Channel.EMAIL;
      case WECHAT_OPENID -> Channel.WECHAT;
      case CHAT_VISITOR -> throw new IllegalArgumentException("chat has a sender of its own");
    };
  }
}
