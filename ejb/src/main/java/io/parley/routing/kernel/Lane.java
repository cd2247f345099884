package io.parley.routing.kernel;

import io.parley.connector.Channel;
import java.util.List;
import java.util.TreeSet;

/**
 * Waiting items of one channel that the same agents may take, in the order of work. Either the
 * agents of some pools, or one agent for whom the items are kept.
 */
final class Lane {
  /** Its number among the lanes of pools; -1 for a lane that is one agent's. */
  final int index;

  final Channel channel;

  /** The open rings, the innermost first; empty for a lane that is one agent's. */
  final List<Pool> reach;

  final LiveAgent keptFor;
  private final TreeSet<LiveItem> items = new TreeSet<>(LiveItem.ORDER);
  // Read for each lane of an agent at each decision, so not searched for each time.
  private LiveItem head;

  Lane(int index, Channel channel, List<Pool> reach) {
    this.index = index;
    this.channel = channel;
    this.reach = List.copyOf(reach);
    this.keptFor = null;
  }

  private Lane(LiveAgent agent, Channel channel) {
    this.index = -1;
    this.channel = channel;
    this.reach = List.of();
    this.keptFor = agent;
  }

  static Lane keptFor(LiveAgent agent, Channel channel) {
    return new Lane(agent, channel);
  }

  void add(LiveItem item) {
    items.add(item);
    if (head == null || item.compare(head) < 0) {
      head = item;
    }
  }

  void remove(LiveItem item) {
    items.remove(item);
    if (head == item) {
      head = items.isEmpty() ? null : items.first();
    }
  }

  boolean isEmpty() {
    return head == null;
  }

  boolean admits(int slot) {
    return keptFor != null ? keptFor.slot == slot : reach.stream().anyMatch(pool -> pool.has(slot));
  }

  /** The first item that may be offered to the agent; null where there is none. */
  LiveItem firstFor(LiveAgent agent) {
    if (head == null || !head.excluded().get(agent.slot)) {
      return head;
    }
    for (LiveItem item : items) {
      if (!item.excluded().get(agent.slot)) {
        return item;
      }
    }
    return null;
  }
}
