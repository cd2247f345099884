package io.parley.routing;

import io.parley.platform.tenancy.TenantDatabase;
import io.parley.routing.kernel.Plan;
import io.parley.routing.kernel.Requirement;
import io.parley.routing.kernel.Ring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads the tenant's queues as rules for the kernel. */
@ApplicationScoped
class QueueReader {
  private record Place(UUID queue, int ring) {}

  private record RingRow(Place place, Duration after) {}

  @Inject TenantDatabase database;
  @Inject RoutingSettings settings;

  Map<UUID, QueueRules> read() {
    Map<Place, Set<Requirement>> requirements = requirements();
    Map<Place, Set<UUID>> members = members();
    Map<UUID, List<Ring>> rings = new HashMap<>();
    for (RingRow row : rings()) {
      rings
          .computeIfAbsent(row.place().queue(), queue -> new ArrayList<>())
          .add(
              new Ring(
                  row.after(),
                  requirements.getOrDefault(row.place(), Set.of()),
                  members.getOrDefault(row.place(), Set.of())));
    }
    Map<UUID, QueueRules> rules = new HashMap<>();
    database.list(
        "SELECT id, band, priority, offer_seconds, wrap_up_seconds FROM work_queue",
        row ->
            rules.put(
                row.id("id"),
                new QueueRules(
                    row.number("band"),
                    row.number("priority"),
                    settings.headStart(row.number("priority")),
                    Duration.ofSeconds(row.number("offer_seconds")),
                    Duration.ofSeconds(row.number("wrap_up_seconds")),
                    new Plan(rings.get(row.id("id"))))));
    return rules;
  }

  /** Ring 0 of each queue, and then the others in order. */
  private List<RingRow> rings() {
    return database.list(
        "SELECT id AS queue_id, 0 AS number, 0 AS after_seconds FROM work_queue"
            + " UNION ALL SELECT queue_id, number, after_seconds FROM work_queue_ring"
            + " ORDER BY queue_id, after_seconds, number",
        row ->
            new RingRow(
                new Place(row.id("queue_id"), row.number("number")),
                Duration.ofSeconds(row.number("after_seconds"))));
  }

  private Map<Place, Set<Requirement>> requirements() {
    Map<Place, Set<Requirement>> found = new HashMap<>();
    database.list(
        "SELECT queue_id, 0 AS number, skill_id, proficiency FROM work_queue_requirement"
            + " UNION ALL SELECT queue_id, number, skill_id, proficiency"
            + " FROM work_queue_ring_requirement",
        row ->
            found
                .computeIfAbsent(
                    new Place(row.id("queue_id"), row.number("number")), place -> new HashSet<>())
                .add(new Requirement(row.id("skill_id"), row.number("proficiency"))));
    return found;
  }

  private Map<Place, Set<UUID>> members() {
    Map<Place, Set<UUID>> found = new HashMap<>();
    database.list(
        "SELECT queue_id, number, agent_id FROM work_queue_ring_member",
        row ->
            found
                .computeIfAbsent(
                    new Place(row.id("queue_id"), row.number("number")), place -> new HashSet<>())
                .add(row.id("agent_id")));
    return found;
  }
}
