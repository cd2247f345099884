package io.parley.routing.kernel;

import java.util.List;

/**
 * A plan, made ready for a channel.
 *
 * @param lanes where an item waits while a ring is the outermost open one, by ring
 */
record Route(Plan plan, List<Lane> lanes) {
  Route {
    lanes = List.copyOf(lanes);
  }

  /** Whether any ring, open or not yet, admits the agent. */
  boolean everAdmits(int slot) {
    return lanes.getLast().admits(slot);
  }
}
