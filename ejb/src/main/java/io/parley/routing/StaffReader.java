package io.parley.routing;

import io.parley.connector.Channel;
import io.parley.platform.tenancy.Row;
import io.parley.platform.tenancy.TenantDatabase;
import io.parley.routing.kernel.AgentProfile;
import io.parley.routing.kernel.AgentStanding;
import io.parley.routing.kernel.AgentState;
import io.parley.routing.kernel.Reservation;
import io.parley.routing.kernel.ReservationState;
import io.parley.routing.kernel.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the tenant's agents, how they stand and what they have. */
@ApplicationScoped
class StaffReader {
  @Inject TenantDatabase database;

  List<Snapshot.Staff> staff() {
    Map<UUID, Map<UUID, Integer>> skills = skills();
    Map<UUID, Map<Channel, Integer>> limits = limits();
    return database.list(
        "SELECT a.id, CASE WHEN a.enabled THEN a.capacity ELSE 0 END AS capacity,"
            + " p.state, p.since, p.idle_since, p.missed, p.connected, p.disconnected_at"
            + " FROM agent a LEFT JOIN agent_presence p ON p.agent_id = a.id ORDER BY a.id",
        row -> {
          UUID id = row.id("id");
          AgentProfile profile =
              new AgentProfile(
                  id,
                  row.number("capacity"),
                  skills.getOrDefault(id, Map.of()),
                  limits.getOrDefault(id, Map.of()));
          return new Snapshot.Staff(profile, standing(id, row));
        });
  }

  List<Reservation> liveReservations() {
    return database.list(
        "SELECT * FROM reservation WHERE state IN ('PENDING', 'ACCEPTED', 'WRAPPING')",
        row ->
            new Reservation(
                row.id("id"),
                row.id("work_item_id"),
                row.id("agent_id"),
                row.number("weight"),
                ReservationState.valueOf(row.text("state")),
                row.time("offered_at"),
                row.time("expires_at"),
                row.optionalTime("answered_at").orElse(null),
                row.optionalTime("wrapping_at").orElse(null),
                row.optionalTime("wrap_up_ends_at").orElse(null),
                null,
                ""));
  }

  Map<Channel, Integer> weights() {
    Map<Channel, Integer> weights = new EnumMap<>(Channel.class);
    database.list(
        "SELECT channel, weight FROM channel_weight",
        row -> weights.put(Channel.valueOf(row.text("channel")), row.number("weight")));
    return weights;
  }

  private static AgentStanding standing(UUID id, Row row) throws SQLException {
    String state = row.text("state");
    if (state == null) {
      return AgentStanding.offline(id);
    }
    Instant disconnectedAt = row.optionalTime("disconnected_at").orElse(null);
    return new AgentStanding(
        id,
        AgentState.valueOf(state),
        row.flag("connected"),
        row.time("since"),
        row.time("idle_since"),
        row.number("missed"),
        disconnectedAt);
  }

  private Map<UUID, Map<UUID, Integer>> skills() {
    Map<UUID, Map<UUID, Integer>> skills = new HashMap<>();
    database.list(
        "SELECT agent_id, skill_id, proficiency FROM agent_skill",
        row ->
            skills
                .computeIfAbsent(row.id("agent_id"), id -> new HashMap<>())
                .put(row.id("skill_id"), row.number("proficiency")));
    return skills;
  }

  private Map<UUID, Map<Channel, Integer>> limits() {
    Map<UUID, Map<Channel, Integer>> limits = new HashMap<>();
    database.list(
        "SELECT agent_id, channel, most FROM agent_channel_limit",
        row ->
            limits
                .computeIfAbsent(row.id("agent_id"), id -> new EnumMap<>(Channel.class))
                .put(Channel.valueOf(row.text("channel")), row.number("most")));
    return limits;
  }
}
