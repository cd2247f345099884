package io.parley.connector.spi;

import io.parley.connector.InboundEvent;
import io.parley.connector.InboundListener;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.transaction.xa.XAResource;

/**
 * The application's side of a connector without a container: keeps what was delivered, fails on
 * demand and complains where the delivery protocol is broken.
 */
public final class RecordingEndpoints implements MessageEndpointFactory {
  private final List<InboundEvent> tried = new CopyOnWriteArrayList<>();
  private final List<InboundEvent> taken = new CopyOnWriteArrayList<>();
  private final List<String> breaches = new CopyOnWriteArrayList<>();
  private final AtomicInteger open = new AtomicInteger();
  private volatile Predicate<InboundEvent> failing = event -> false;
  private volatile Predicate<InboundEvent> failingAfter = event -> false;
  private volatile Consumer<InboundEvent> during = event -> {};

  /** Events that the endpoint took, in order. */
  public List<InboundEvent> taken() {
    return taken;
  }

  /** Messages that the endpoint took, in order. */
  public List<InboundEvent.MessageReceived> messages() {
    return taken.stream()
        .filter(InboundEvent.MessageReceived.class::isInstance)
        .map(InboundEvent.MessageReceived.class::cast)
        .toList();
  }

  /** Every event for which {@code onEvent} was called, taken or not. */
  public List<InboundEvent> tried() {
    return tried;
  }

  /** What was wrong in the delivery protocol, also an endpoint that was never released. */
  public List<String> breaches() {
    if (open.get() != 0) {
      breaches.add(open.get() + " endpoints not released");
    }
    return breaches;
  }

  /** {@code onEvent} throws for such events from now on. */
  public void failOn(Predicate<InboundEvent> events) {
    failing = events;
  }

  /** {@code afterDelivery} throws for such events from now on. */
  public void failAfter(Predicate<InboundEvent> events) {
    failingAfter = events;
  }

  /** Takes everything again. */
  public void recover() {
    failing = event -> false;
    failingAfter = event -> false;
  }

  /** Called within {@code onEvent}, before it returns. */
  public void during(Consumer<InboundEvent> action) {
    during = action;
  }

  @Override
  public MessageEndpoint createEndpoint(XAResource resource) {
    open.incrementAndGet();
    return new Endpoint();
  }

  @Override
  public MessageEndpoint createEndpoint(XAResource resource, long timeout) {
    return createEndpoint(resource);
  }

  @Override
  public boolean isDeliveryTransacted(Method method) {
    return false;
  }

  @Override
  public String getActivationName() {
    return "recording";
  }

  @Override
  public Class<?> getEndpointClass() {
    return Endpoint.class;
  }

  private enum Step {
    CREATED,
    BEFORE,
    EVENT,
    AFTER,
    RELEASED
  }

  private final class Endpoint implements MessageEndpoint, InboundListener {
    private Step step = Step.CREATED;
    private InboundEvent event;
    private boolean failed;

    @Override
    public void beforeDelivery(Method method) {
      move(Step.CREATED, Step.BEFORE);
    }

    @Override
    public void onEvent(InboundEvent inbound) {
      move(Step.BEFORE, Step.EVENT);
      event = inbound;
      tried.add(inbound);
      during.accept(inbound);
      failed = failing.test(inbound);
      if (failed) {
        throw new IllegalStateException("endpoint fails on demand");
      }
    }

    @Override
    public void afterDelivery() {
      move(Step.EVENT, Step.AFTER);
      if (failingAfter.test(event)) {
        throw new IllegalStateException("endpoint fails after delivery on demand");
      }
      if (!failed) {
        taken.add(event);
      }
    }

    @Override
    public void release() {
      if (step == Step.RELEASED || step == Step.BEFORE || step == Step.EVENT) {
        breaches.add("released at " + step);
      }
      step = Step.RELEASED;
      open.decrementAndGet();
    }

    private void move(Step from, Step to) {
      if (step != from) {
        breaches.add(to + " at " + step);
      }
      step = to;
    }
  }
}
