package io.parley.channel;

import io.parley.connector.Channel;
import io.parley.connector.OutboundMessage;
import io.parley.connector.ReplyPolicy;
import io.parley.connector.SendOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** All ways out to customers, by channel. */
@ApplicationScoped
public class ChannelSenders {
  private static final Logger LOG = Logger.getLogger(ChannelSenders.class.getName());
  private static final Duration SOON = Duration.ofSeconds(5);

  @Inject @Any Instance<ChannelSender> senders;

  /** Tries once; an account that is not open (yet) is worth another try, as after a restart. */
  public SendOutcome send(Channel channel, OutboundMessage message) {
    Optional<ChannelSender> sender = serving(channel);
    if (sender.isEmpty()) {
      return new SendOutcome.Refused("outbound.no-sender", channel.word());
    }
    try {
      return sender.get().send(message);
    } catch (IllegalStateException e) {
      LOG.log(Level.INFO, "account {0} is not open yet", message.account());
      return new SendOutcome.Deferred("outbound.account-closed", SOON);
    }
  }

  public ReplyPolicy replyPolicy(Channel channel) {
    return serving(channel).map(s -> s.replyPolicy(channel)).orElse(ReplyPolicy.UNLIMITED);
  }

  public boolean isRepeatable(Channel channel) {
    return serving(channel).map(ChannelSender::isRepeatable).orElse(false);
  }

  private Optional<ChannelSender> serving(Channel channel) {
    return senders.stream().filter(sender -> sender.serves(channel)).findFirst();
  }
}
