package io.parley.routing.kernel;

import io.parley.connector.Channel;
import java.util.Comparator;
import java.util.UUID;

/** A work item as the kernel holds it: waiting in a lane, or reserved. */
final class LiveItem {
  static final Comparator<LiveItem> ORDER = LiveItem::compare;

  /** Until when nothing changes by itself about where it waits; never: {@link Long#MAX_VALUE}. */
  long nextPlacementAt = Long.MAX_VALUE;

  /** Where it waits; null while it is reserved. */
  Lane lane;

  /** The live reservation of it; null while it waits. */
  Reservation reservation;

  private WorkItem item;
  private Route route;
  private long key;
  private Bits excluded = Bits.NONE;

  LiveItem(WorkItem item, Route route) {
    reroute(item, route);
  }

  void reroute(WorkItem newItem, Route newRoute) {
    this.item = newItem;
    this.route = newRoute;
    this.key = newItem.key();
  }

  UUID id() {
    return item.id();
  }

  WorkItem item() {
    return item;
  }

  Route route() {
    return route;
  }

  Channel channel() {
    return item.channel();
  }

  /** Slots of the agents to whom it is not offered again. */
  Bits excluded() {
    return excluded;
  }

  void exclude(int slot) {
    if (excluded == Bits.NONE) {
      excluded = new Bits();
    }
    excluded.set(slot);
  }

  void readmit(int slot) {
    if (excluded != Bits.NONE) {
      excluded.clear(slot);
    }
  }

  boolean prefers(UUID agent) {
    return item.preference() != null && item.preference().agent().equals(agent);
  }

  int compare(LiveItem other) {
    if (item.band() != other.item.band()) {
      return Integer.compare(item.band(), other.item.band());
    }
    return key != other.key
        ? Long.compare(key, other.key)
        : Long.compare(item.sequence(), other.item.sequence());
  }
}
