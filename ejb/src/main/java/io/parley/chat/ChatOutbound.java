package io.parley.chat;

import io.parley.channel.ChannelSender;
import io.parley.connector.Channel;
import io.parley.connector.OutboundMessage;
import io.parley.connector.ReplyPolicy;
import io.parley.connector.SendOutcome;
import io.parley.platform.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Sends to visitors. Sent means: it stands in what the visitor is shown, now or when they come
 * back; the browser tells later that it arrived.
 */
@ApplicationScoped
public class ChatOutbound implements ChannelSender {
  @Inject private ChatTranscript transcript;
  @Inject private ChatNews news;

  @Override
  public boolean serves(Channel channel) {
    return channel == Channel.CHAT;
  }

  @Override
  public ReplyPolicy replyPolicy(Channel channel) {
    return ReplyPolicy.UNLIMITED;
  }

  /** Within the account's tenancy. Publishing twice changes nothing, so any try may be repeated. */
  @Override
  public SendOutcome send(OutboundMessage message) {
    UUID visitor = UUID.fromString(message.recipient().value());
    try {
      transcript.publish(visitor, UUID.fromString(message.messageId()));
    } catch (DomainException e) {
      return new SendOutcome.Refused(e.code(), "");
    }
    news.entries(visitor);
    return new SendOutcome.Sent(message.messageId());
  }
}
