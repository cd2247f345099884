package io.parley.routing;

import io.parley.connector.Channel;
import io.parley.platform.tenancy.Row;
import io.parley.platform.tenancy.TenantDatabase;
import io.parley.routing.kernel.Preference;
import io.parley.routing.kernel.Snapshot;
import io.parley.routing.kernel.WorkItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads live work items as the kernel knows them. */
@ApplicationScoped
class ItemReader {
  /** An item, and what the kernel does not know of it. */
  record Found(WorkItem item, UUID conversationId) {}

  @Inject TenantDatabase database;

  /** An item that waits; empty where it does not, or there is none. */
  Optional<Found> waiting(UUID itemId, Map<UUID, QueueRules> queues) {
    return database.first(
        "SELECT * FROM work_item WHERE id = ? AND state = 'WAITING'",
        row -> found(row, queues),
        itemId);
  }

  /** All that are live, in the order of their arrival. */
  List<Found> live(Map<UUID, QueueRules> queues) {
    return database.list(
        "SELECT * FROM work_item WHERE state NOT IN ('COMPLETED', 'CANCELLED') ORDER BY sequence",
        row -> found(row, queues));
  }

  /** The live items together with whom they are not offered to. */
  List<Snapshot.Entry> entries(List<Found> live) {
    Map<UUID, Set<UUID>> excluded = new HashMap<>();
    database.list(
        "SELECT e.work_item_id, e.agent_id FROM work_item_exclusion e"
            + " JOIN work_item w ON w.id = e.work_item_id"
            + " WHERE w.state NOT IN ('COMPLETED', 'CANCELLED')",
        row ->
            excluded
                .computeIfAbsent(row.id("work_item_id"), id -> new HashSet<>())
                .add(row.id("agent_id")));
    List<Snapshot.Entry> entries = new ArrayList<>();
    for (Found each : live) {
      entries.add(
          new Snapshot.Entry(each.item(), excluded.getOrDefault(each.item().id(), Set.of())));
    }
    return entries;
  }

  private static Found found(Row row, Map<UUID, QueueRules> queues) throws SQLException {
    QueueRules queue = queues.get(row.id("queue_id"));
    if (queue == null) {
      // The queue is younger than the desk, which is read anew after any failure.
      throw new IllegalStateException("a queue that the router does not know yet");
    }
    WorkItem item =
        new WorkItem(
            row.id("id"),
            row.big("sequence"),
            Channel.valueOf(row.text("channel")),
            queue.band(),
            row.time("enqueued_at"),
            queue.headStart(),
            queue.plan(),
            preference(row),
            queue.offerTime(),
            queue.wrapUpTime());
    return new Found(item, row.id("conversation_id"));
  }

  private static Preference preference(Row row) throws SQLException {
    UUID agent = row.id("preferred_agent_id");
    Optional<Instant> until = row.optionalTime("preferred_until");
    return agent == null || until.isEmpty()
        ? null
        : new Preference(agent, until.get(), row.flag("preferred_named"));
  }
}
