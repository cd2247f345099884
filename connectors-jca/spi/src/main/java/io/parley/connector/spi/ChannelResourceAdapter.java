package io.parley.connector.spi;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import javax.transaction.xa.XAResource;

/**
 * The life of a resource adapter around its one {@link ChannelConnector}.
 *
 * <p>A subclass carries the {@code @Connector} annotation and makes the connector. It must not
 * submit endless works to the container: they hold up the server's stop for thirty seconds. Own
 * daemon threads or a timer, ended by {@link ChannelConnector#stop}, do not.
 */
public abstract class ChannelResourceAdapter implements ResourceAdapter {
  private final Delivery delivery = new Delivery();
  private volatile ChannelConnector connector;

  /** Makes the connector at the adapter's start; what it learns goes through this delivery. */
  protected abstract ChannelConnector connector(Delivery inbound);

  @Override
  public final void start(BootstrapContext context) {
    connector = connector(delivery);
  }

  @Override
  public final void stop() {
    ChannelConnector running = connector;
    connector = null;
    if (running != null) {
      running.stop();
    }
  }

  @Override
  public final void endpointActivation(MessageEndpointFactory endpoints, ActivationSpec spec)
      throws ResourceException {
    delivery.activate(endpoints);
  }

  @Override
  public final void endpointDeactivation(MessageEndpointFactory endpoints, ActivationSpec spec) {
    delivery.deactivate(endpoints);
  }

  @Override
  public final XAResource[] getXAResources(ActivationSpec[] specs) {
    return new XAResource[0];
  }

  /**
   * The running connector.
   *
   * @throws IllegalStateException before the start and after the stop
   */
  final ChannelConnector running() {
    ChannelConnector running = connector;
    if (running == null) {
      throw new IllegalStateException("the resource adapter does not run");
    }
    return running;
  }
}
