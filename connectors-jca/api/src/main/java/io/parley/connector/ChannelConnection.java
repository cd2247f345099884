package io.parley.connector;

/**
 * The application's handle on one connector: opens and closes its accounts and sends through them.
 */
public interface ChannelConnection extends AutoCloseable {

  /** Begins to serve an account, or goes on with new settings where it is open already. */
  void openAccount(AccountSettings account);

  /** Stops to serve an account; does nothing where it is not open. */
  void closeAccount(AccountKey account);

  /**
   * Tries settings against the real platform, without keeping them and without sending anything to
   * a customer.
   */
  AccountProbe probe(AccountSettings account);

  /** The limits on answers over this channel. */
  ReplyPolicy replyPolicy(Channel channel);

  /**
   * Tries once to send. Never throws for what the platform answers: that is in the outcome.
   *
   * @throws IllegalStateException where the account is not open
   */
  SendOutcome send(OutboundMessage message);

  @Override
  void close();
}
