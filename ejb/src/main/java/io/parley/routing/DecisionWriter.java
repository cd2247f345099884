package io.parley.routing;

import io.parley.platform.tenancy.TenantDatabase;
import io.parley.routing.kernel.AgentStanding;
import io.parley.routing.kernel.Change;
import io.parley.routing.kernel.Reservation;
import io.parley.routing.kernel.WorkItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** Writes what was decided, each kind of row in one batch. */
@ApplicationScoped
class DecisionWriter {
  /**
   * What an event says beyond what the kernel knows.
   *
   * @param queueId where a rerouted item goes; null: it stays in its queue
   * @param priority of that queue
   * @param wrapUpCodeId the result of completed work; null where none was noted
   */
  record Circumstances(UUID queueId, int priority, UUID wrapUpCodeId) {
    static final Circumstances NONE = new Circumstances(null, 0, null);
  }

  /** Under which epoch, when and why. */
  record Commit(long epoch, Instant now, Circumstances circumstances) {}

  @Inject TenantDatabase database;

  void write(Decided decided, Commit commit) {
    database.call(
        connection -> {
          // What ended makes way, under the unique key of live reservations, for what is new.
          writeChanged(connection, decided);
          writeRerouted(connection, decided, commit.circumstances());
          writeItems(connection, decided, commit);
          writeNew(connection, decided, commit.epoch());
          writeAdmissions(connection, decided);
          writeStandings(connection, decided, commit.now());
          return null;
        });
  }

  private static void writeChanged(Connection connection, Decided decided) throws SQLException {
    try (Batch batch =
        Batch.of(
            connection,
            "UPDATE reservation SET state = ?, reason = ?, answered_at = ?, wrapping_at = ?,"
                + " wrap_up_ends_at = ?, ended_at = ? WHERE id = ?")) {
      for (Reservation each : decided.changedReservations()) {
        batch.add(
            each.state(),
            each.reason(),
            each.answeredAt(),
            each.wrappingAt(),
            each.wrapUpEndsAt(),
            each.endedAt(),
            each.id());
      }
      batch.runOnOneRowEach();
    }
  }

  private static void writeNew(Connection connection, Decided decided, long epoch)
      throws SQLException {
    try (Batch batch =
        Batch.of(
            connection,
            "INSERT INTO reservation (id, work_item_id, agent_id, weight, epoch, state,"
                + " offered_at, expires_at, answered_at, explanation)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)")) {
      for (Reservation each : decided.newReservations()) {
        batch.add(
            each.id(),
            each.itemId(),
            each.agentId(),
            each.cost(),
            epoch,
            each.state(),
            each.offeredAt(),
            each.expiresAt(),
            each.answeredAt(),
            ExplanationText.write(decided.explanationOf(each.id())));
      }
      // Inserted or refused: and rows that the driver joins into one statement are not counted.
      batch.run();
    }
  }

  private static void writeItems(Connection connection, Decided decided, Commit commit)
      throws SQLException {
    try (Batch batch =
        Batch.of(
            connection,
            "UPDATE work_item SET state = ?, agent_id = ?, ended_at = ?,"
                + " wrap_up_code_id = coalesce(?, wrap_up_code_id), version = version + 1"
                + " WHERE id = ?")) {
      for (Change.ItemMoved each : decided.items()) {
        boolean ended =
            switch (each.state()) {
              case COMPLETED, CANCELLED -> true;
              case WAITING, OFFERED, ASSIGNED, WRAPPING -> false;
            };
        batch.add(
            each.state(),
            each.agentId(),
            ended ? commit.now() : null,
            ended ? commit.circumstances().wrapUpCodeId() : null,
            each.itemId());
      }
      batch.runOnOneRowEach();
    }
  }

  private static void writeRerouted(Connection connection, Decided decided, Circumstances where)
      throws SQLException {
    try (Batch batch =
        Batch.of(
            connection,
            "UPDATE work_item SET queue_id = coalesce(?, queue_id), band = ?,"
                + " priority = CASE WHEN ? THEN ? ELSE priority END, preferred_agent_id = ?,"
                + " preferred_until = ?, preferred_named = ? WHERE id = ?")) {
      for (WorkItem each : decided.rerouted()) {
        var kept = each.preference();
        batch.add(
            where.queueId(),
            each.band(),
            where.queueId() != null,
            where.priority(),
            kept == null ? null : kept.agent(),
            kept == null ? null : kept.until(),
            kept != null && kept.named(),
            each.id());
      }
      batch.runOnOneRowEach();
    }
  }

  private static void writeAdmissions(Connection connection, Decided decided) throws SQLException {
    for (Change each : decided.admissions()) {
      if (each instanceof Change.Excluded excluded) {
        try (Batch batch =
            Batch.of(
                connection,
                "INSERT INTO work_item_exclusion (work_item_id, agent_id, reason)"
                    + " VALUES (?, ?, ?) ON CONFLICT DO NOTHING")) {
          batch.add(excluded.itemId(), excluded.agentId(), excluded.reason());
          batch.run();
        }
      } else if (each instanceof Change.Readmitted readmitted) {
        try (Batch batch =
            Batch.of(
                connection,
                "DELETE FROM work_item_exclusion WHERE work_item_id = ? AND agent_id = ?")) {
          batch.add(readmitted.itemId(), readmitted.agentId());
          batch.run();
        }
      }
    }
  }

  private static void writeStandings(Connection connection, Decided decided, Instant now)
      throws SQLException {
    try (Batch batch =
        Batch.of(
            connection,
            "INSERT INTO agent_presence (agent_id, state, since, idle_since, missed, connected,"
                + " seen_at, disconnected_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (agent_id) DO UPDATE SET state = EXCLUDED.state,"
                + " since = EXCLUDED.since, idle_since = EXCLUDED.idle_since,"
                + " missed = EXCLUDED.missed, connected = EXCLUDED.connected,"
                + " seen_at = greatest(agent_presence.seen_at, EXCLUDED.seen_at),"
                + " disconnected_at = EXCLUDED.disconnected_at")) {
      for (AgentStanding each : decided.standings()) {
        batch.add(
            each.agentId(),
            each.state(),
            each.since(),
            each.idleSince(),
            each.missed(),
            each.connected(),
            each.connected() ? now : null,
            each.disconnectedAt());
      }
      batch.run();
    }
  }
}
