package io.parley.routing;

import io.parley.platform.messaging.Address;
import io.parley.platform.outbox.Outbox;
import io.parley.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Sends events to whichever node routes for the current tenant, in order, once committed. */
@ApplicationScoped
class RoutingMail {
  @Inject Outbox outbox;

  void post(RoutingEvent event) {
    outbox.put(
        Address.ROUTING, Tenancy.current().value(), EventText.type(event), EventText.write(event));
  }

  void postLater(RoutingEvent event, Duration delay) {
    outbox.putDelayed(
        Address.ROUTING,
        Tenancy.current().value(),
        EventText.type(event),
        EventText.write(event),
        delay);
  }
}
