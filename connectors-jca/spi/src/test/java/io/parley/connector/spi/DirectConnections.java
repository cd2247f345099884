package io.parley.connector.spi;

import io.parley.connector.ChannelConnection;
import io.parley.connector.ChannelConnectionFactory;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnectionFactory;

/** A container's connection pool reduced to nothing: every request is a new connection. */
public final class DirectConnections implements ConnectionManager {
  private static final long serialVersionUID = 1L;

  /** A connection of this factory to that adapter, as an application would get it from JNDI. */
  public static ChannelConnection connect(
      ChannelManagedConnectionFactory factory, ChannelResourceAdapter adapter) {
    factory.setResourceAdapter(adapter);
    ChannelConnectionFactory connections =
        (ChannelConnectionFactory) factory.createConnectionFactory(new DirectConnections());
    try {
      return connections.getConnection();
    } catch (ResourceException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Object allocateConnection(ManagedConnectionFactory factory, ConnectionRequestInfo request)
      throws ResourceException {
    return factory.createManagedConnection(null, request).getConnection(null, request);
  }
}
