package io.parley.routing;

import io.parley.routing.DecisionWriter.Circumstances;
import io.parley.routing.RoutingEvent.Accept;
import io.parley.routing.RoutingEvent.AgentConnected;
import io.parley.routing.RoutingEvent.AgentDisconnected;
import io.parley.routing.RoutingEvent.AgentStateSet;
import io.parley.routing.RoutingEvent.Claim;
import io.parley.routing.RoutingEvent.Complete;
import io.parley.routing.RoutingEvent.Decline;
import io.parley.routing.RoutingEvent.Due;
import io.parley.routing.RoutingEvent.ItemCancelled;
import io.parley.routing.RoutingEvent.ItemEnqueued;
import io.parley.routing.RoutingEvent.SettingsChanged;
import io.parley.routing.RoutingEvent.Transfer;
import io.parley.routing.RoutingEvent.WrapUp;
import io.parley.routing.kernel.AgentState;
import io.parley.routing.kernel.Change;
import io.parley.routing.kernel.Kernel;
import io.parley.routing.kernel.Outcome;
import io.parley.routing.kernel.Turn;
import io.parley.routing.kernel.WorkItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Says to the kernel what an event means. */
@ApplicationScoped
class EventHandling {
  @Inject ItemReader items;
  @Inject ItemVersions versions;

  Turn handle(Desk desk, RoutingEvent event, Instant now) {
    Kernel kernel = desk.kernel();
    return switch (event) {
      case ItemEnqueued e -> enqueue(desk, e.itemId(), now);
      case ItemCancelled e ->
          known(desk, e.itemId(), now, () -> kernel.cancel(e.itemId(), e.reason(), now));
      case AgentStateSet e -> become(kernel, e, now);
      case AgentConnected e -> kernel.connected(e.agentId(), now);
      case AgentDisconnected e -> kernel.disconnected(e.agentId(), now);
      case Accept e -> kernel.accept(e.reservationId(), e.agentId(), now);
      case Decline e -> kernel.decline(e.reservationId(), e.agentId(), e.reason(), now);
      case Claim e ->
          known(desk, e.itemId(), now, () -> kernel.claim(e.itemId(), e.agentId(), now));
      case WrapUp e -> kernel.wrapUp(e.itemId(), e.agentId(), now);
      case Complete e ->
          known(desk, e.itemId(), now, () -> kernel.complete(e.itemId(), e.agentId(), now));
      case Transfer e -> known(desk, e.itemId(), now, () -> transfer(desk, e, now));
      case Due e -> {
        desk.awoken(e.at());
        yield kernel.advance(now);
      }
      // The desk was read anew when this came.
      case SettingsChanged e -> kernel.advance(now);
    };
  }

  Circumstances circumstances(Desk desk, RoutingEvent event) {
    return switch (event) {
      case Complete e -> new Circumstances(null, 0, e.wrapUpCodeId());
      case Transfer e when e.toQueueId() != null && desk.queues().containsKey(e.toQueueId()) ->
          new Circumstances(e.toQueueId(), desk.queues().get(e.toQueueId()).priority(), null);
      default -> Circumstances.NONE;
    };
  }

  private Turn enqueue(Desk desk, UUID itemId, Instant now) {
    return items
        .waiting(itemId, desk.queues())
        .map(
            found -> {
              desk.remember(itemId, found.conversationId());
              return desk.kernel().enqueue(found.item(), now);
            })
        .orElseGet(() -> desk.kernel().advance(now));
  }

  /**
   * Messages of two transactions may come in another order than the transactions committed: an item
   * that is not known yet is learned of first.
   */
  private Turn known(Desk desk, UUID itemId, Instant now, java.util.function.Supplier<Turn> call) {
    if (desk.kernel().item(itemId).isPresent()) {
      return call.get();
    }
    List<Change> changes = new ArrayList<>(enqueue(desk, itemId, now).changes());
    Turn turn = call.get();
    changes.addAll(turn.changes());
    return new Turn(turn.outcome(), changes);
  }

  /** Whoever chooses a state sits at a screen, even if it has not said so yet. */
  private static Turn become(Kernel kernel, AgentStateSet event, Instant now) {
    List<Change> changes = new ArrayList<>();
    if (event.state() != PresenceState.OFFLINE) {
      changes.addAll(kernel.connected(event.agentId(), now).changes());
    }
    AgentState state = AgentState.valueOf(event.state().name());
    Turn turn = kernel.agentBecomes(event.agentId(), state, now);
    changes.addAll(turn.changes());
    return new Turn(turn.outcome(), changes);
  }

  private Turn transfer(Desk desk, Transfer event, Instant now) {
    Kernel kernel = desk.kernel();
    Map<UUID, QueueRules> queues = desk.queues();
    if (!versions.isStill(event.itemId(), event.version())) {
      return refused(kernel, Outcome.Refusal.NOT_NOW, now);
    }
    if (event.toAgentId() != null) {
      return kernel.passTo(event.itemId(), event.toAgentId(), event.agentId(), now);
    }
    QueueRules queue = queues.get(event.toQueueId());
    if (queue == null || kernel.item(event.itemId()).isEmpty()) {
      return refused(kernel, Outcome.Refusal.GONE, now);
    }
    WorkItem item = kernel.item(event.itemId()).get();
    WorkItem rerouted = item.rerouted(queue.band(), queue.headStart(), queue.plan(), null);
    return kernel.reroute(rerouted, event.agentId(), now);
  }

  private static Turn refused(Kernel kernel, Outcome.Refusal why, Instant now) {
    return new Turn(Outcome.refused(why), kernel.advance(now).changes());
  }
}
