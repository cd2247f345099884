package io.parley.routing.kernel;

import io.parley.connector.Channel;
import java.time.Duration;
import java.util.Map;

/**
 * A tenant's rules that hold for all items and agents.
 *
 * @param weights units of capacity that an item of a channel takes; a weight above an agent's whole
 *     capacity takes all of it; a channel that is not named weighs 1
 * @param missesUntilAway offers in a row that an agent may let run out before being set away
 * @param grace how long an agent without a screen keeps their state
 * @param nameHold how long an item waits for an agent to whom it was passed by name
 */
public record Rules(
    Map<Channel, Integer> weights, int missesUntilAway, Duration grace, Duration nameHold) {
  public Rules {
    weights = Map.copyOf(weights);
  }

  int weight(Channel channel) {
    return weights.getOrDefault(channel, 1);
  }
}
