package io.parley.channel;

import io.parley.channel.inbound.ChannelDirectory;
import io.parley.connector.AccountKey;
import io.parley.connector.Channel;
import io.parley.connector.ChannelConnection;
import io.parley.connector.WebhookAnswer;
import io.parley.connector.WebhookConnection;
import io.parley.connector.WebhookRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The way of a platform's call to its connector. Whoever calls is nobody until the connector has
 * checked the call; what a suspended tenant's customers write is kept, so it is let in.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Webhooks {
  private static final WebhookAnswer UNKNOWN =
      WebhookAnswer.refused(404, "webhook.unknown-account");

  @Inject private ChannelDirectory directory;
  @Inject private ConnectorSender connectors;
  @Inject private WebhookLimits limits;

  /** Answers with a success only after all that the call brought is durable. */
  public WebhookAnswer receive(AccountKey account, WebhookRequest request) {
    Optional<Channel> channel =
        directory
            .find(account)
            .filter(ChannelDirectory.Entry::enabled)
            .map(ChannelDirectory.Entry::channel)
            .filter(connectors::serves);
    if (channel.isEmpty()) {
      return UNKNOWN;
    }
    if (!limits.admits(account)) {
      return WebhookAnswer.refused(429, "webhook.too-many");
    }
    return connectors.with(channel.get(), connection -> received(connection, account, request));
  }

  private static WebhookAnswer received(
      ChannelConnection connection, AccountKey account, WebhookRequest request) {
    return connection instanceof WebhookConnection webhooks
        ? webhooks.receive(account, request)
        : UNKNOWN;
  }
}
