package io.parley.connector.social;

import io.parley.connector.AccountKey;
import io.parley.connector.WebhookAnswer;
import io.parley.connector.WebhookConnection;
import io.parley.connector.WebhookRequest;
import io.parley.connector.spi.ChannelHandle;
import io.parley.connector.spi.ConnectionOwner;

/** The application's handle, which also takes platforms' calls. */
public final class SocialConnection extends ChannelHandle implements WebhookConnection {
  SocialConnection(ConnectionOwner owner) {
    super(owner);
  }

  @Override
  public WebhookAnswer receive(AccountKey account, WebhookRequest request) {
    return ((SocialConnector) connector()).receive(account, request);
  }
}
