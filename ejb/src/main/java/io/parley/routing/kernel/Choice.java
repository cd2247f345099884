package io.parley.routing.kernel;

import io.parley.connector.Channel;

/** The two questions of routing: who for this item, and what for this agent. */
final class Choice {
  private static final Channel[] CHANNELS = Channel.values();

  private final Lanes lanes;
  private final ReadyAgents ready;

  Choice(Lanes lanes, ReadyAgents ready) {
    this.lanes = lanes;
    this.ready = ready;
  }

  /** The best agent for a waiting item: inner ring, fit, rank; null where nobody can take it. */
  LiveAgent agentFor(LiveItem item) {
    Lane lane = item.lane;
    if (lane.keptFor != null) {
      return ready.isReady(lane.keptFor, lane.channel) ? lane.keptFor : null;
    }
    for (Pool pool : lane.reach) {
      for (Bits step : pool.steps()) {
        LiveAgent agent = ready.first(step, lane.channel, item.excluded());
        if (agent != null) {
          return agent;
        }
      }
    }
    return null;
  }

  /** The first item that an agent could take now; null where there is none. */
  LiveItem itemFor(LiveAgent agent) {
    LiveItem best = null;
    for (Channel channel : CHANNELS) {
      Lane kept = agent.keptIfAny(channel.ordinal());
      if (kept != null && ready.isReady(agent, channel)) {
        best = earlier(best, kept.firstFor(agent));
      }
    }
    Bits filled = lanes.filled();
    for (int index = agent.lanes.next(0, filled, Bits.NONE);
        index >= 0;
        index = agent.lanes.next(index + 1, filled, Bits.NONE)) {
      Lane lane = lanes.get(index);
      if (ready.isReady(agent, lane.channel)) {
        best = earlier(best, lane.firstFor(agent));
      }
    }
    return best;
  }

  private static LiveItem earlier(LiveItem one, LiveItem other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.compare(one) < 0 ? other : one;
  }
}
