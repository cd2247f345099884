package io.parley.connector.spi;

import io.parley.connector.ChannelConnection;
import io.parley.connector.ChannelConnectionFactory;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import javax.naming.Reference;

/** The factory that stands in JNDI, for example as {@code eis/email}. */
public final class ChannelConnections implements ChannelConnectionFactory {
  private static final long serialVersionUID = 1L;

  private final ChannelManagedConnectionFactory managed;
  private final ConnectionManager connections;
  private Reference reference;

  ChannelConnections(ChannelManagedConnectionFactory managed, ConnectionManager connections) {
    this.managed = managed;
    this.connections = connections;
  }

  @Override
  public ChannelConnection getConnection() throws ResourceException {
    return (ChannelConnection) connections.allocateConnection(managed, null);
  }

  @Override
  public void setReference(Reference reference) {
    this.reference = reference;
  }

  @Override
  public Reference getReference() {
    return reference;
  }
}
