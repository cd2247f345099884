package io.parley.routing;

import io.parley.platform.Ids;
import io.parley.platform.tenancy.TenantDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Makes work for agents, and withdraws it. Called within the transaction of whoever finds that a
 * person is needed; the router learns of it when that transaction has committed.
 */
@ApplicationScoped
public class WorkItems {
  @Inject TenantDatabase database;
  @Inject RoutingMail mail;
  @Inject RoutingSettings settings;
  @Inject Clock clock;

  /**
   * Lets an interaction wait in a queue. Where it waits already, or somebody has it, nothing
   * changes.
   *
   * @return the id of the interaction's live work item
   * @throws IllegalArgumentException where there is no such queue
   */
  public UUID enqueue(NewWorkItem item) {
    UUID id = Ids.next();
    if (insert(id, item) == 1) {
      mail.post(new RoutingEvent.ItemEnqueued(id));
      return id;
    }
    return database
        .first(
            "SELECT id FROM work_item WHERE interaction_id = ?"
                + " AND state NOT IN ('COMPLETED', 'CANCELLED')",
            row -> row.id("id"),
            item.interactionId())
        .orElseThrow(() -> new IllegalArgumentException("no such queue"));
  }

  /** Withdraws whatever of a conversation still waits or is being worked on. */
  public void cancelOf(UUID conversationId, String reason) {
    liveOf(conversationId).forEach(id -> mail.post(new RoutingEvent.ItemCancelled(id, reason)));
  }

  /** The conversation's work items that are neither completed nor cancelled. */
  List<UUID> liveOf(UUID conversationId) {
    return database.list(
        "SELECT id FROM work_item WHERE conversation_id = ?"
            + " AND state NOT IN ('COMPLETED', 'CANCELLED') ORDER BY sequence",
        row -> row.id("id"),
        conversationId);
  }

  private int insert(UUID id, NewWorkItem item) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    UUID preferred = item.preferredAgentIdOrNull();
    return database.update(
        "INSERT INTO work_item (id, kind, interaction_id, conversation_id, queue_id, channel,"
            + " band, priority, preferred_agent_id, preferred_until, state, enqueued_at)"
            + " SELECT ?, 'INTERACTION', ?, ?, q.id, ?, q.band, q.priority, ?::uuid, ?::timestamptz,"
            + " 'WAITING', ?"
            + " FROM work_queue q WHERE q.id = ?"
            + " ON CONFLICT (interaction_id) WHERE state NOT IN ('COMPLETED', 'CANCELLED')"
            + " DO NOTHING",
        id,
        item.interactionId(),
        item.conversationId(),
        item.channel(),
        preferred,
        preferred == null ? null : now.plus(settings.preferredWindow()),
        now,
        item.queueId());
  }
}
