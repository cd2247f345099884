package io.parley.connector.spi;

import io.parley.connector.AccountKey;
import io.parley.connector.AccountProbe;
import io.parley.connector.AccountSettings;
import io.parley.connector.Channel;
import io.parley.connector.OutboundMessage;
import io.parley.connector.ReplyPolicy;
import io.parley.connector.SendOutcome;

/**
 * The working part of an adapter, free of the connector architecture: it lives from the adapter's
 * start to its stop and serves many accounts. Safe for use by many threads.
 *
 * <p>See {@link io.parley.connector.ChannelConnection} for what each verb promises.
 */
public interface ChannelConnector {
  void openAccount(AccountSettings account);

  void closeAccount(AccountKey account);

  AccountProbe probe(AccountSettings account);

  ReplyPolicy replyPolicy(Channel channel);

  SendOutcome send(OutboundMessage message);

  /** Closes all accounts and ends every own thread, within two seconds. */
  void stop();
}
