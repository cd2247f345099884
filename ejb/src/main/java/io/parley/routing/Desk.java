package io.parley.routing;

import io.parley.routing.kernel.Kernel;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What this node holds in memory of a tenant that it routes for. Only a copy: whatever fails, it is
 * thrown away and read again.
 */
final class Desk {
  private final long epoch;
  private final Kernel kernel;
  private final Map<UUID, QueueRules> queues;
  private final Map<UUID, UUID> conversations = new HashMap<>();
  private final TreeSet<Instant> wakeUps = new TreeSet<>();

  /**
   * @param epoch under which every decision has to be committed
   */
  Desk(long epoch, Kernel kernel, Map<UUID, QueueRules> queues) {
    this.epoch = epoch;
    this.kernel = kernel;
    this.queues = Map.copyOf(queues);
  }

  long epoch() {
    return epoch;
  }

  Kernel kernel() {
    return kernel;
  }

  Map<UUID, QueueRules> queues() {
    return queues;
  }

  /** Whether whom the event is about was there when the desk was read. */
  boolean knows(RoutingEvent event) {
    return switch (event) {
      case RoutingEvent.AgentStateSet e -> kernel.knowsAgent(e.agentId());
      case RoutingEvent.AgentConnected e -> kernel.knowsAgent(e.agentId());
      case RoutingEvent.Transfer e when e.toAgentId() != null -> kernel.knowsAgent(e.toAgentId());
      case RoutingEvent.Transfer e -> queues.containsKey(e.toQueueId());
      default -> true;
    };
  }

  void remember(UUID itemId, UUID conversationId) {
    conversations.put(itemId, conversationId);
  }

  void forget(UUID itemId) {
    conversations.remove(itemId);
  }

  /** Null where the item is not known any more. */
  UUID conversationOf(UUID itemId) {
    return conversations.get(itemId);
  }

  /** A wake-up that was asked for has come. */
  void awoken(Instant at) {
    wakeUps.remove(at);
  }

  /** Whether a wake-up has to be asked for; one that is on its way serves for everything later. */
  boolean needsWakeUp(Instant at, Instant now) {
    wakeUps.headSet(now, true).clear();
    return (wakeUps.isEmpty() || wakeUps.first().isAfter(at)) && wakeUps.add(at);
  }
}
