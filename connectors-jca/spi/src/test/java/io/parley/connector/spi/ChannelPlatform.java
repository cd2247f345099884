package io.parley.connector.spi;

import io.parley.connector.AccountKey;
import io.parley.connector.AccountSettings;
import io.parley.connector.ChannelConnection;
import io.parley.connector.OutboundMessage;
import java.util.List;

/** The outside of a connector, played on 127.0.0.1 for {@link ChannelConnectorContract}. */
public interface ChannelPlatform extends AutoCloseable {

  /** A fresh adapter, not started. */
  ChannelResourceAdapter adapter();

  /** A fresh connection factory for it. */
  ChannelManagedConnectionFactory connections();

  /**
   * Right settings of an account on this platform, with at least one secret; accounts of different
   * keys are different ones there.
   */
  AccountSettings account(AccountKey key);

  /** The same account with a wrong secret. */
  AccountSettings wrongSecret(AccountSettings account);

  /** A customer writes to the account. Returns without waiting for the connector. */
  void customerWrites(ChannelConnection connection, AccountSettings account, String text);

  /**
   * What the platform does by itself as long as nobody acknowledged; called again and again by the
   * contract. Nothing where the connector fetches.
   */
  void repeatUnacknowledged(ChannelConnection connection);

  /** Whether the platform holds the message with this text as taken by the connector. */
  boolean acknowledged(AccountSettings account, String text);

  /** An answer to a customer that the platform knows. */
  OutboundMessage answer(AccountSettings account, String text);

  /** Texts that reached customers of the account. */
  List<String> sent(AccountSettings account);

  /** From now on the platform refuses every answer for good. */
  void refuseAnswers();

  /** From now on the platform cannot be reached, or asks to come back later. */
  void deferAnswers();

  @Override
  void close();
}
