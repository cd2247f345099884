package io.parley.routing.kernel;

import io.parley.connector.Channel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** All pools and lanes; equal signatures share one, whatever queues they come from. */
final class Lanes {
  private record Signature(Set<Requirement> requirements, Set<UUID> members) {}

  private record Way(Plan plan, Channel channel) {}

  private record Reach(List<Pool> pools, Channel channel) {}

  private final Map<Signature, Pool> pools = new HashMap<>();
  private final Map<Way, Route> routes = new HashMap<>();
  private final Map<Reach, Lane> byReach = new HashMap<>();
  private final List<Lane> all = new ArrayList<>();
  private final Bits filled = new Bits();
  private final List<LiveAgent> agents;

  /**
   * @param agents by slot; grows while the kernel lives
   */
  Lanes(List<LiveAgent> agents) {
    this.agents = agents;
  }

  Route route(Plan plan, Channel channel) {
    return routes.computeIfAbsent(new Way(plan, channel), this::lay);
  }

  /** Lets an agent into the pools and lanes that suit them now, and out of the others. */
  void refresh(LiveAgent agent) {
    pools.values().forEach(pool -> pool.refresh(agent));
    all.forEach(lane -> agent.lanes.put(lane.index, lane.admits(agent.slot)));
  }

  void add(Lane lane, LiveItem item) {
    lane.add(item);
    if (lane.index >= 0) {
      filled.set(lane.index);
    }
  }

  void remove(Lane lane, LiveItem item) {
    lane.remove(item);
    if (lane.index >= 0 && lane.isEmpty()) {
      filled.clear(lane.index);
    }
  }

  Lane get(int index) {
    return all.get(index);
  }

  /** The lanes in which something waits, by index. */
  Bits filled() {
    return filled;
  }

  private Route lay(Way way) {
    List<Pool> open = new ArrayList<>();
    List<Lane> lanes = new ArrayList<>();
    for (Ring ring : way.plan().rings()) {
      Pool pool =
          pools.computeIfAbsent(new Signature(ring.requirements(), ring.members()), this::pool);
      open.add(pool);
      lanes.add(byReach.computeIfAbsent(new Reach(List.copyOf(open), way.channel()), this::lane));
    }
    return new Route(way.plan(), lanes);
  }

  private Pool pool(Signature signature) {
    Pool pool = new Pool(signature.requirements(), signature.members());
    agents.forEach(pool::refresh);
    return pool;
  }

  private Lane lane(Reach reach) {
    Lane lane = new Lane(all.size(), reach.channel(), reach.pools());
    all.add(lane);
    agents.forEach(agent -> agent.lanes.put(lane.index, lane.admits(agent.slot)));
    return lane;
  }
}
