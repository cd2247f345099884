package io.parley.connector.social;

import io.parley.connector.ChannelConnection;
import io.parley.connector.ChannelConnectionFactory;
import io.parley.connector.spi.ChannelConnections;
import io.parley.connector.spi.ChannelHandle;
import io.parley.connector.spi.ChannelManagedConnectionFactory;
import io.parley.connector.spi.ConnectionOwner;
import jakarta.resource.spi.ConnectionDefinition;

/** What stands behind {@code eis/social}. */
@ConnectionDefinition(
    connectionFactory = ChannelConnectionFactory.class,
    connectionFactoryImpl = ChannelConnections.class,
    connection = ChannelConnection.class,
    connectionImpl = SocialConnection.class)
public class SocialConnectionFactory extends ChannelManagedConnectionFactory {
  private static final long serialVersionUID = 1L;

  @Override
  protected ChannelHandle handle(ConnectionOwner owner) {
    return new SocialConnection(owner);
  }
}
