package io.parley.connector.spi;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.LocalTransaction;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionMetaData;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.security.auth.Subject;
import javax.transaction.xa.XAResource;

/** What the container pools: a place in its pool, with no line to the outside behind it. */
final class LocalManagedConnection implements ManagedConnection, ConnectionOwner {
  private final ChannelManagedConnectionFactory factory;
  private final List<ConnectionEventListener> listeners = new CopyOnWriteArrayList<>();
  private final Set<ChannelHandle> handles = ConcurrentHashMap.newKeySet();
  private PrintWriter logWriter;

  LocalManagedConnection(ChannelManagedConnectionFactory factory) {
    this.factory = factory;
  }

  boolean isOf(ChannelManagedConnectionFactory other) {
    return factory.equals(other);
  }

  @Override
  public ChannelConnector connector() {
    return factory.connector();
  }

  @Override
  public void closed(ChannelHandle handle) {
    handles.remove(handle);
    ConnectionEvent event = new ConnectionEvent(this, ConnectionEvent.CONNECTION_CLOSED);
    event.setConnectionHandle(handle);
    listeners.forEach(listener -> listener.connectionClosed(event));
  }

  @Override
  public Object getConnection(Subject subject, ConnectionRequestInfo request) {
    ChannelHandle handle = factory.handle(this);
    handles.add(handle);
    return handle;
  }

  @Override
  public void associateConnection(Object connection) {
    ChannelHandle handle = (ChannelHandle) connection;
    handles.add(handle);
    handle.moveTo(this);
  }

  @Override
  public void cleanup() {
    handles.forEach(handle -> handle.leave(this));
    handles.clear();
  }

  @Override
  public void destroy() {
    cleanup();
  }

  @Override
  public void addConnectionEventListener(ConnectionEventListener listener) {
    listeners.add(listener);
  }

  @Override
  public void removeConnectionEventListener(ConnectionEventListener listener) {
    listeners.remove(listener);
  }

  @Override
  public XAResource getXAResource() throws ResourceException {
    throw new NotSupportedException("takes no part in transactions");
  }

  @Override
  public LocalTransaction getLocalTransaction() throws ResourceException {
    throw new NotSupportedException("takes no part in transactions");
  }

  @Override
  public ManagedConnectionMetaData getMetaData() {
    return new LocalMetaData();
  }

  @Override
  public void setLogWriter(PrintWriter writer) {
    logWriter = writer;
  }

  @Override
  public PrintWriter getLogWriter() {
    return logWriter;
  }
}
