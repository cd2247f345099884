package io.parley.connector.spi;

import io.parley.connector.InboundEvent;
import io.parley.connector.InboundListener;
import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.lang.reflect.Method;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The one way by which events of a connector reach the application's message endpoint.
 *
 * <p>A delivery has succeeded only when {@link #deliver} returned: the endpoint's {@code
 * beforeDelivery}, {@code onEvent} and {@code afterDelivery} are all over by then. Everything else
 * is a {@link DeliveryException}, also when no endpoint is active yet or any more.
 */
public final class Delivery {
  private static final Method ON_EVENT = onEventMethod();
  private static final long DRAIN_SECONDS = 2;

  /** Deliveries hold it for reading, so that an endpoint leaves only between two of them. */
  private final ReadWriteLock inFlight = new ReentrantReadWriteLock();

  private volatile MessageEndpointFactory endpoints;

  /**
   * Hands one event to the application and waits until it is durable there.
   *
   * @throws DeliveryException where the event must be delivered again
   */
  public void deliver(InboundEvent event) throws DeliveryException {
    inFlight.readLock().lock();
    try {
      deliverTo(endpoints, event);
    } catch (Exception | Error e) {
      throw new DeliveryException("not taken by the application: " + e.getClass().getName(), e);
    } finally {
      inFlight.readLock().unlock();
    }
  }

  private static void deliverTo(MessageEndpointFactory endpoints, InboundEvent event)
      throws ResourceException, NoSuchMethodException {
    if (endpoints == null) {
      throw new ResourceException("no active endpoint");
    }
    // No XAResource: the outside cannot take part in a transaction, repetition is absorbed by the
    // application's inbox key.
    MessageEndpoint endpoint = endpoints.createEndpoint(null);
    try {
      endpoint.beforeDelivery(ON_EVENT);
      invoke(endpoint, event);
    } finally {
      endpoint.release();
    }
  }

  private static void invoke(MessageEndpoint endpoint, InboundEvent event)
      throws ResourceException {
    try {
      ((InboundListener) endpoint).onEvent(event);
    } catch (RuntimeException | Error e) {
      endAfterFailure(endpoint, e);
      throw e;
    }
    endpoint.afterDelivery();
  }

  private static void endAfterFailure(MessageEndpoint endpoint, Throwable failure) {
    try {
      endpoint.afterDelivery();
    } catch (ResourceException | RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  /** Delivers to this endpoint from now on; only one can be active at a time. */
  void activate(MessageEndpointFactory factory) throws NotSupportedException {
    inFlight.writeLock().lock();
    try {
      if (endpoints != null) {
        throw new NotSupportedException("a connector serves one activation");
      }
      endpoints = factory;
    } finally {
      inFlight.writeLock().unlock();
    }
  }

  /** Stops to deliver to this endpoint, after giving deliveries in flight a short time to end. */
  void deactivate(MessageEndpointFactory factory) {
    boolean drained = drain();
    try {
      if (factory.equals(endpoints)) {
        endpoints = null;
      }
    } finally {
      if (drained) {
        inFlight.writeLock().unlock();
      }
    }
  }

  private boolean drain() {
    try {
      return inFlight.writeLock().tryLock(DRAIN_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Method onEventMethod() {
    try {
      return InboundListener.class.getMethod("onEvent", InboundEvent.class);
    } catch (NoSuchMethodException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
