package io.parley.routing.kernel;

import io.parley.connector.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Who could take something now: by channel as a set, and all in the order of their rank. */
final class ReadyAgents {
  // Few are compared one by one; for many the order of all is walked until one of them comes.
  private static final int FEW = 32;
  private static final Channel[] CHANNELS = Channel.values();

  private final Rules rules;
  private final Bits present = new Bits();
  private final Bits[] byChannel = new Bits[CHANNELS.length];
  private final List<LiveAgent> agents;
  private final TreeMap<Rank, LiveAgent> order = new TreeMap<>();
  private final List<Rank> inOrder = new ArrayList<>();
  private final List<LiveAgent> unordered = new ArrayList<>();
  private final Bits isUnordered = new Bits();

  ReadyAgents(Rules rules, List<LiveAgent> agents) {
    this.rules = rules;
    this.agents = agents;
    java.util.Arrays.setAll(byChannel, channel -> new Bits());
  }

  /** Whether the agent became ready for a channel for which they were not. */
  boolean refresh(LiveAgent agent) {
    boolean takes = agent.standing.takesOffers();
    present.put(agent.slot, takes);
    boolean more = false;
    for (Channel channel : CHANNELS) {
      boolean ready = takes && agent.hasRoom(channel, rules.weight(channel));
      Bits readyAgents = byChannel[channel.ordinal()];
      more |= ready && !readyAgents.get(agent.slot);
      readyAgents.put(agent.slot, ready);
    }
    // Put in order only when the order is asked for: under a backlog it never is.
    if (!isUnordered.get(agent.slot)) {
      isUnordered.set(agent.slot);
      unordered.add(agent);
    }
    return more;
  }

  boolean isReady(LiveAgent agent, Channel channel) {
    return of(channel).get(agent.slot);
  }

  Bits of(Channel channel) {
    return byChannel[channel.ordinal()];
  }

  Bits present() {
    return present;
  }

  /** Who of a set is first in rank among those who are ready for a channel; null: nobody. */
  LiveAgent first(Bits candidates, Channel channel, Bits excluded) {
    Bits ready = of(channel);
    int count = candidates.count(ready, excluded);
    if (count == 0) {
      return null;
    }
    LiveAgent walked = count > FEW ? walk(candidates, ready, excluded, count) : null;
    return walked != null ? walked : compared(candidates, ready, excluded);
  }

  private LiveAgent compared(Bits candidates, Bits ready, Bits excluded) {
    LiveAgent first = null;
    for (int slot = candidates.next(0, ready, excluded);
        slot >= 0;
        slot = candidates.next(slot + 1, ready, excluded)) {
      LiveAgent agent = agents.get(slot);
      if (first == null || agent.rank().compareTo(first.rank()) < 0) {
        first = agent;
      }
    }
    return first;
  }

  /** Null where none comes within as many steps as comparing them all would take. */
  private LiveAgent walk(Bits candidates, Bits ready, Bits excluded, int steps) {
    bringInOrder();
    int left = steps;
    for (LiveAgent agent : order.values()) {
      if (candidates.get(agent.slot) && ready.get(agent.slot) && !excluded.get(agent.slot)) {
        return agent;
      }
      if (--left == 0) {
        return null;
      }
    }
    return null;
  }

  private void bringInOrder() {
    for (LiveAgent agent : unordered) {
      while (inOrder.size() <= agent.slot) {
        inOrder.add(null);
      }
      Rank before = inOrder.get(agent.slot);
      if (before != null) {
        order.remove(before);
      }
      boolean ready = isReadyForSomething(agent);
      inOrder.set(agent.slot, ready ? agent.rank() : null);
      if (ready) {
        order.put(agent.rank(), agent);
      }
      isUnordered.clear(agent.slot);
    }
    unordered.clear();
  }

  private boolean isReadyForSomething(LiveAgent agent) {
    for (Bits ready : byChannel) {
      if (ready.get(agent.slot)) {
        return true;
      }
    }
    return false;
  }
}
