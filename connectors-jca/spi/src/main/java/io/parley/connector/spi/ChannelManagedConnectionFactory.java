package io.parley.connector.spi;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterAssociation;
import java.io.PrintWriter;
import java.util.Set;
import javax.security.auth.Subject;

/**
 * Makes the application's connections to a connector; a subclass only carries the
 * {@code @ConnectionDefinition} annotation.
 *
 * <p>A connection is a local handle on the connector of the same server: it costs nothing, takes no
 * part in transactions and knows no log-in of its own.
 */
public abstract class ChannelManagedConnectionFactory
    implements ManagedConnectionFactory, ResourceAdapterAssociation {
  private static final long serialVersionUID = 1L;

  private transient ChannelResourceAdapter adapter;
  private transient PrintWriter logWriter;

  /** The handle that the application gets; a connector with more verbs makes its own. */
  protected ChannelHandle handle(ConnectionOwner owner) {
    return new ChannelHandle(owner);
  }

  final ChannelConnector connector() {
    if (adapter == null) {
      throw new IllegalStateException("no resource adapter associated");
    }
    return adapter.running();
  }

  @Override
  public final Object createConnectionFactory(ConnectionManager connections) {
    return new ChannelConnections(this, connections);
  }

  @Override
  public final Object createConnectionFactory() throws ResourceException {
    throw new NotSupportedException("works in a container only");
  }

  @Override
  public final ManagedConnection createManagedConnection(
      Subject subject, ConnectionRequestInfo request) {
    return new LocalManagedConnection(this);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public final ManagedConnection matchManagedConnections(
      Set candidates, Subject subject, ConnectionRequestInfo request) {
    for (Object candidate : candidates) {
      if (candidate instanceof LocalManagedConnection local && local.isOf(this)) {
        return local;
      }
    }
    return null;
  }

  @Override
  public final ResourceAdapter getResourceAdapter() {
    return adapter;
  }

  @Override
  public final void setResourceAdapter(ResourceAdapter resourceAdapter) {
    adapter = (ChannelResourceAdapter) resourceAdapter;
  }

  @Override
  public final PrintWriter getLogWriter() {
    return logWriter;
  }

  @Override
  public final void setLogWriter(PrintWriter writer) {
    logWriter = writer;
  }

  @Override
  public final boolean equals(Object other) {
    return other != null
        && other.getClass() == getClass()
        && ((ChannelManagedConnectionFactory) other).adapter == adapter;
  }

  @Override
  public final int hashCode() {
    return getClass().hashCode();
  }
}
