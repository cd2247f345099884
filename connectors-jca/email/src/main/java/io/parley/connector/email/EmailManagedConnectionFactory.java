package io.parley.connector.email;

import io.parley.connector.ChannelConnection;
import io.parley.connector.ChannelConnectionFactory;
import io.parley.connector.spi.ChannelConnections;
import io.parley.connector.spi.ChannelHandle;
import io.parley.connector.spi.ChannelManagedConnectionFactory;
import jakarta.resource.spi.ConnectionDefinition;

/** Makes the connections behind {@code eis/email}. */
@ConnectionDefinition(
    connectionFactory = ChannelConnectionFactory.class,
    connectionFactoryImpl = ChannelConnections.class,
    connection = ChannelConnection.class,
    connectionImpl = ChannelHandle.class)
public class EmailManagedConnectionFactory extends ChannelManagedConnectionFactory {
  private static final long serialVersionUID = 1L;
}
