package io.parley.routing;

import io.parley.platform.Ids;
import io.parley.routing.kernel.Kernel;
import io.parley.routing.kernel.Rules;
import io.parley.routing.kernel.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Builds a tenant's router from what is in the database. */
@ApplicationScoped
class DeskLoader {
  @Inject RouterEpoch epochs;
  @Inject Silence silence;
  @Inject QueueReader queues;
  @Inject ItemReader items;
  @Inject StaffReader staff;
  @Inject RoutingSettings settings;
  @Inject Clock clock;

  /** Takes the tenant over: nobody else can decide for it any more. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Desk takeOver() {
    // Raised first: what the owner before was just committing is then seen by the reads below.
    long epoch = epochs.raise();
    silence.settle();
    return read(epoch);
  }

  /** A copy to ask, which cannot decide anything. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Desk copy() {
    return read(-1);
  }

  private Desk read(long epoch) {
    Map<UUID, QueueRules> rulesOfQueues = queues.read();
    List<ItemReader.Found> live = items.live(rulesOfQueues);
    Snapshot snapshot = new Snapshot(staff.staff(), items.entries(live), staff.liveReservations());
    Rules rules = settings.rules(staff.weights());
    Kernel kernel = Kernel.resume(rules, Ids::next, snapshot, clock.instant());
    Desk desk = new Desk(epoch, kernel, rulesOfQueues);
    live.forEach(found -> desk.remember(found.item().id(), found.conversationId()));
    return desk;
  }
}
