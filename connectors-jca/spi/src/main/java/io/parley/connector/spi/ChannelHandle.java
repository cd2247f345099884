package io.parley.connector.spi;

import io.parley.connector.AccountKey;
import io.parley.connector.AccountProbe;
import io.parley.connector.AccountSettings;
import io.parley.connector.Channel;
import io.parley.connector.ChannelConnection;
import io.parley.connector.OutboundMessage;
import io.parley.connector.ReplyPolicy;
import io.parley.connector.SendOutcome;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What the application holds as a connection; every use after the close throws {@link
 * IllegalStateException}.
 */
public class ChannelHandle implements ChannelConnection {
  private final AtomicReference<ConnectionOwner> owner;

  public ChannelHandle(ConnectionOwner owner) {
    this.owner = new AtomicReference<>(owner);
  }

  /** The connector behind the handle. */
  protected final ChannelConnector connector() {
    ConnectionOwner current = owner.get();
    if (current == null) {
      throw new IllegalStateException("the connection is closed");
    }
    return current.connector();
  }

  /** Moves the handle to another physical connection. */
  final void moveTo(ConnectionOwner next) {
    owner.set(next);
  }

  /** Makes the handle useless, unless it has moved to another physical connection. */
  final void leave(ConnectionOwner last) {
    owner.compareAndSet(last, null);
  }

  @Override
  public final void openAccount(AccountSettings account) {
    connector().openAccount(account);
  }

  @Override
  public final void closeAccount(AccountKey account) {
    connector().closeAccount(account);
  }

  @Override
  public final AccountProbe probe(AccountSettings account) {
    return connector().probe(account);
  }

  @Override
  public final ReplyPolicy replyPolicy(Channel channel) {
    return connector().replyPolicy(channel);
  }

  @Override
  public final SendOutcome send(OutboundMessage message) {
    return connector().send(message);
  }

  @Override
  public final void close() {
    ConnectionOwner current = owner.getAndSet(null);
    if (current != null) {
      current.closed(this);
    }
  }
}
