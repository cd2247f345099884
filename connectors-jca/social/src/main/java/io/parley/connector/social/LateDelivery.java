package io.parley.connector.social;

import io.parley.connector.InboundEvent;
import java.util.concurrent.Callable;

/** Takes events that were not ready when their call had to be answered. */
@FunctionalInterface
public interface LateDelivery {

  /**
   * Makes the event and delivers it, in the background. Where either fails, both are tried again
   * with growing pauses for a day; it is lost when the server stops before.
   */
  void deliver(Callable<? extends InboundEvent> event);
}
