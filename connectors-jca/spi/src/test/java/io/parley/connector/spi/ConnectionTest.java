package io.parley.connector.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.connector.ChannelConnection;
import io.parley.connector.ReplyPolicy;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ManagedConnection;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {
  private final ChannelResourceAdapter adapter = new Adapter();
  private final ChannelManagedConnectionFactory factory = new Factory();

  private static final class Factory extends ChannelManagedConnectionFactory {
    private static final long serialVersionUID = 1L;
  }

  private static final class Adapter extends ChannelResourceAdapter {
    @Override
    protected ChannelConnector connector(Delivery inbound) {
      return (ChannelConnector)
          Proxy.newProxyInstance(
              ChannelConnector.class.getClassLoader(),
              new Class<?>[] {ChannelConnector.class},
              (proxy, method, arguments) ->
                  method.getName().equals("replyPolicy") ? ReplyPolicy.UNLIMITED : null);
    }
  }

  @BeforeEach
  void start() {
    adapter.start(null);
    factory.setResourceAdapter(adapter);
  }

  @Test
  void connectionReachesTheRunningConnectorOnly() {
    ChannelConnection connection = DirectConnections.connect(factory, adapter);
    assertThat(connection.replyPolicy(null)).isEqualTo(ReplyPolicy.UNLIMITED);
    adapter.stop();
    assertThatThrownBy(() -> connection.replyPolicy(null))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void closingTellsThePoolOnce() throws Exception {
    List<Object> closed = new ArrayList<>();
    ManagedConnection managed = factory.createManagedConnection(null, null);
    managed.addConnectionEventListener(new ClosingListener(closed));
    ChannelConnection handle = (ChannelConnection) managed.getConnection(null, null);
    handle.close();
    handle.close();
    assertThat(closed).containsExactly(handle);
  }

  @Test
  void cleanedUpConnectionLeavesItsHandlesUseless() throws Exception {
    ManagedConnection managed = factory.createManagedConnection(null, null);
    ChannelConnection handle = (ChannelConnection) managed.getConnection(null, null);
    managed.cleanup();
    assertThatThrownBy(() -> handle.replyPolicy(null)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void handleFollowsToTheConnectionItIsAssociatedWith() throws Exception {
    ManagedConnection one = factory.createManagedConnection(null, null);
    ManagedConnection two = factory.createManagedConnection(null, null);
    ChannelConnection handle = (ChannelConnection) one.getConnection(null, null);
    two.associateConnection(handle);
    one.cleanup();
    assertThat(handle.replyPolicy(null)).isEqualTo(ReplyPolicy.UNLIMITED);
  }

  @Test
  void pooledConnectionOfTheSameFactoryMatches() {
    ManagedConnection managed = factory.createManagedConnection(null, null);
    assertThat(factory.matchManagedConnections(Set.of(managed), null, null)).isSameAs(managed);
    ChannelManagedConnectionFactory other = new Factory();
    other.setResourceAdapter(new Adapter());
    assertThat(other.matchManagedConnections(Set.of(managed), null, null)).isNull();
  }

  private record ClosingListener(List<Object> closed) implements ConnectionEventListener {
    @Override
    public void connectionClosed(ConnectionEvent event) {
      closed.add(event.getConnectionHandle());
    }

    @Override
    public void localTransactionStarted(ConnectionEvent event) {}

    @Override
    public void localTransactionCommitted(ConnectionEvent event) {}

    @Override
    public void localTransactionRolledback(ConnectionEvent event) {}

    @Override
    public void connectionErrorOccurred(ConnectionEvent event) {}
  }
}
