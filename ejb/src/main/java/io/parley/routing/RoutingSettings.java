package io.parley.routing;

import io.parley.connector.Channel;
import io.parley.routing.kernel.Rules;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How the router behaves, for all tenants alike; durations are ISO 8601.
 *
 * <ul>
 *   <li>{@code parley.routing.misses}: offers in a row that may run out before an agent is set
 *       away; default 3
 *   <li>{@code parley.routing.grace}: how long an agent without an open screen keeps their state;
 *       default PT30S; too short, and a reload of the page makes agents offline
 *   <li>{@code parley.routing.presence-lapse}: after how long without a sign an open screen counts
 *       as gone; default PT30S; screens give a sign every 10 s
 *   <li>{@code parley.routing.priority-point}: how much waiting one point of a queue's priority is
 *       worth; default PT30S
 *   <li>{@code parley.routing.preferred-window}: how long an item waits for the agent who knows the
 *       customer; default PT30S; zero: it does not
 *   <li>{@code parley.routing.name-hold}: how long it waits for an agent to whom it was passed by
 *       name; default PT2M
 * </ul>
 */
@ApplicationScoped
class RoutingSettings {
  @Inject
  @ConfigProperty(name = "parley.routing.misses", defaultValue = "3")
  int misses;

  @Inject
  @ConfigProperty(name = "parley.routing.grace", defaultValue = "PT30S")
  Duration grace;

  @Inject
  @ConfigProperty(name = "parley.routing.presence-lapse", defaultValue = "PT30S")
  Duration presenceLapse;

  @Inject
  @ConfigProperty(name = "parley.routing.priority-point", defaultValue = "PT30S")
  Duration priorityPoint;

  @Inject
  @ConfigProperty(name = "parley.routing.preferred-window", defaultValue = "PT30S")
  Duration preferredWindow;

  @Inject
  @ConfigProperty(name = "parley.routing.name-hold", defaultValue = "PT2M")
  Duration nameHold;

  @PostConstruct
  void check() {
    if (misses < 1) {
      throw new IllegalStateException("parley.routing.misses is at least 1");
    }
    for (Duration each : new Duration[] {grace, priorityPoint, preferredWindow, nameHold}) {
      if (each.isNegative()) {
        throw new IllegalStateException("no duration of parley.routing is negative");
      }
    }
    if (presenceLapse.compareTo(Duration.ofSeconds(20)) < 0) {
      throw new IllegalStateException("parley.routing.presence-lapse is at least PT20S");
    }
  }

  Rules rules(Map<Channel, Integer> weights) {
    return new Rules(weights, misses, grace, nameHold);
  }

  Duration headStart(int priority) {
    return priorityPoint.multipliedBy(priority);
  }

  /** Through a method: a field of a client proxy is never set. */
  Duration presenceLapse() {
    return presenceLapse;
  }

  Duration preferredWindow() {
    return preferredWindow;
  }
}
