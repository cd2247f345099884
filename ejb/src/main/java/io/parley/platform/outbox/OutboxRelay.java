package io.parley.platform.outbox;

import io.parley.platform.messaging.Broker;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends committed rows to the broker and removes them. Rows of one group go through one lane, one
 * after the other, so that their order is kept; what cannot be sent stays a row and is left to the
 * sweep.
 */
@ApplicationScoped
class OutboxRelay {
  private static final Logger LOG = Logger.getLogger(OutboxRelay.class.getName());
  private static final int LANES = 8;
  private static final int BATCH = 50;

  @Inject Broker broker;
  @Inject OutboxRows rows;

  @Resource ManagedExecutorService executor;

  private final List<Lane> lanes = new ArrayList<>();

  /**
   * While the broker is away a send may hang: the sweep must not queue the same rows behind it
   * again and again.
   */
  private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

  OutboxRelay() {
    for (int i = 0; i < LANES; i++) {
      lanes.add(new Lane());
    }
  }

  /** Returns at once; must not be called before the rows are committed. */
  void send(List<OutboxRow> committed) {
    for (OutboxRow row : committed) {
      if (underWay.add(row.id())) {
        lanes.get(Math.floorMod(row.groupKey().hashCode(), LANES)).add(row);
      }
    }
  }

  private final class Lane implements Runnable {
    private final ConcurrentLinkedQueue<OutboxRow> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    void add(OutboxRow row) {
      waiting.add(row);
      if (count.getAndIncrement() == 0) {
        executor.execute(this);
      }
    }

    @Override
    public void run() {
      int taken;
      do {
        List<OutboxRow> batch = takeBatch();
        taken = batch.size();
        pass(batch);
      } while (count.addAndGet(-taken) > 0);
    }

    private List<OutboxRow> takeBatch() {
      List<OutboxRow> batch = new ArrayList<>(BATCH);
      OutboxRow row;
      while (batch.size() < BATCH && (row = waiting.poll()) != null) {
        batch.add(row);
      }
      return batch;
    }

    private void pass(List<OutboxRow> batch) {
      try {
        broker.send(batch.stream().map(OutboxRelay::message).toList());
        rows.remove(batch.stream().map(OutboxRow::id).toList());
      } catch (RuntimeException e) {
        // Not lost: the rows are still there, and the sweep sends them when the broker or the
        // database is back.
        LOG.log(
            Level.WARNING,
            "outbox: {0} messages wait for the sweep: {1}",
            new Object[] {batch.size(), e});
      } finally {
        batch.forEach(row -> underWay.remove(row.id()));
      }
    }
  }

  private static Broker.Message message(OutboxRow row) {
    return new Broker.Message(
        row.address(), row.tenantId(), row.type(), row.groupKey(), row.json(), row.deliverAt());
  }
}
