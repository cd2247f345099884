package io.parley.routing.kernel;

import io.parley.connector.Channel;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** An agent as the kernel holds them: what they can do, how they stand, what they have. */
final class LiveAgent {
  final int slot;

  /** The lanes whose items this agent may take, by index. */
  final Bits lanes = new Bits();

  /** Live items that prefer this agent and whose window has not passed. */
  final Set<LiveItem> preferring = new LinkedHashSet<>();

  /** Items of which this agent has a live reservation. */
  final Set<LiveItem> work = new LinkedHashSet<>();

  AgentProfile profile;
  AgentStanding standing;
  private int used;
  private final int[] items = new int[Channel.values().length];
  private final Lane[] kept = new Lane[Channel.values().length];
  private Rank rank;

  LiveAgent(int slot, AgentProfile profile, AgentStanding standing) {
    this.slot = slot;
    this.profile = profile;
    this.standing = standing;
    refreshRank();
  }

  UUID id() {
    return profile.id();
  }

  /** The lane of a channel's items that are kept for this agent alone. */
  Lane kept(Channel channel) {
    int index = channel.ordinal();
    if (kept[index] == null) {
      kept[index] = Lane.keptFor(this, channel);
    }
    return kept[index];
  }

  /** The lane as {@link #kept}, or null where nothing was ever kept. */
  Lane keptIfAny(int channel) {
    return kept[channel];
  }

  int cost(int weight) {
    return Math.min(weight, profile.capacity());
  }

  boolean hasRoom(Channel channel, int weight) {
    Integer limit = profile.limits().get(channel);
    return profile.capacity() > 0
        && used + cost(weight) <= profile.capacity()
        && (limit == null || items[channel.ordinal()] < limit);
  }

  void take(LiveItem item, int cost) {
    used += cost;
    items[item.channel().ordinal()]++;
    work.add(item);
    refreshRank();
  }

  void release(LiveItem item, int cost) {
    used -= cost;
    items[item.channel().ordinal()]--;
    work.remove(item);
    refreshRank();
  }

  void refreshRank() {
    rank = new Rank(used, profile.capacity(), standing.idleSince(), this);
  }

  Rank rank() {
    return rank;
  }

  int loadPercent() {
    return profile.capacity() == 0 ? 100 : used * 100 / profile.capacity();
  }
}
