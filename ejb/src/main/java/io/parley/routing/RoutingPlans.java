package io.parley.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Where those who change what routing goes by say so: agents and their skills, queues, weights,
 * rings.
 */
@ApplicationScoped
public class RoutingPlans {
  @Inject RoutingMail mail;

  /** To be called in the transaction that changes something, once; counts when it commits. */
  public void changed() {
    mail.post(new RoutingEvent.SettingsChanged());
  }
}
