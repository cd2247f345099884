package io.parley.connector.social;

import io.parley.connector.AccountKey;
import io.parley.connector.AccountProbe;
import io.parley.connector.AccountSettings;
import io.parley.connector.Channel;
import io.parley.connector.InboundEvent;
import io.parley.connector.OutboundMessage;
import io.parley.connector.ReplyPolicy;
import io.parley.connector.SendOutcome;
import io.parley.connector.WebhookAnswer;
import io.parley.connector.WebhookRequest;
import io.parley.connector.social.WebhookReading.Answered;
import io.parley.connector.social.WebhookReading.Heard;
import io.parley.connector.spi.ChannelConnector;
import io.parley.connector.spi.Delivery;
import io.parley.connector.spi.DeliveryException;
import io.parley.connector.spi.OpenAccounts;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Serves the open accounts of all platforms. */
final class SocialConnector implements ChannelConnector {
  private static final Logger LOG = Logger.getLogger(SocialConnector.class.getName());
  private static final Duration EXCHANGE_TIMEOUT = Duration.ofSeconds(8);

  private final Platforms platforms;
  private final Delivery delivery;
  private final Background background;
  private final Surroundings surroundings;
  private final OpenAccounts<Served> accounts = new OpenAccounts<>();

  private record Served(AccountSettings settings, SocialAccount account)
      implements OpenAccounts.Account {
    @Override
    public void close() {
      // An account holds nothing open: calls in progress end by themselves.
    }
  }

  SocialConnector(Platforms platforms, Delivery delivery, OutboundAddressGuard guard, Clock clock) {
    this.platforms = platforms;
    this.delivery = delivery;
    this.background = new Background(delivery);
    PlatformHttp http = new PlatformHttp(guard, EXCHANGE_TIMEOUT);
    this.surroundings = new Surroundings(clock, http, background.threads(), background);
  }

  @Override
  public void openAccount(AccountSettings account) {
    accounts.open(account, settings -> new Served(settings, account(settings)));
  }

  private SocialAccount account(AccountSettings settings) {
    return platforms.of(settings.channel()).open(settings, surroundings);
  }

  @Override
  public void closeAccount(AccountKey account) {
    accounts.close(account);
  }

  @Override
  public AccountProbe probe(AccountSettings account) {
    try {
      return account(account).probe();
    } catch (SettingsException e) {
      return AccountProbe.failed(e.code(), e.getMessage());
    }
  }

  @Override
  public ReplyPolicy replyPolicy(Channel channel) {
    return platforms.of(channel).replyPolicy();
  }

  @Override
  public SendOutcome send(OutboundMessage message) {
    return accounts.require(message.account()).account().send(message);
  }

  /** See {@link io.parley.connector.WebhookConnection#receive}. */
  WebhookAnswer receive(AccountKey account, WebhookRequest request) {
    return accounts
        .find(account)
        .map(served -> answer(served.account().read(request)))
        .orElseGet(() -> WebhookAnswer.refused(503, "social.account-not-open"));
  }

  private WebhookAnswer answer(WebhookReading reading) {
    return switch (reading) {
      case Answered answered -> answered.answer();
      case Heard heard -> delivered(heard);
    };
  }

  /** Without a success the platform sends its call again: that is the redelivery. */
  private WebhookAnswer delivered(Heard heard) {
    try {
      for (InboundEvent event : heard.events()) {
        delivery.deliver(event);
      }
      return heard.whenDurable();
    } catch (DeliveryException e) {
      LOG.log(Level.WARNING, "a call is not acknowledged: {0}", e.getMessage());
      return WebhookAnswer.refused(503, "social.not-delivered");
    }
  }

  @Override
  public void stop() {
    accounts.stop();
    background.close();
    surroundings.http().close();
  }
}
