package io.parley.routing;

import io.parley.platform.tenancy.TenantDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** The rows of {@code agent_presence} as the facade reads and touches them. */
@ApplicationScoped
class PresenceRows {
  @Inject TenantDatabase database;

  /** An agent who never came is offline since ever. */
  PresenceView of(UUID agent) {
    return database
        .first(
            "SELECT state, since FROM agent_presence WHERE agent_id = ?",
            row -> new PresenceView(PresenceState.valueOf(row.text("state")), row.time("since")),
            agent)
        .orElse(new PresenceView(PresenceState.OFFLINE, Instant.EPOCH));
  }

  /**
   * Notes that a screen of the agent is open.
   *
   * @return whether the router knows the agent as connected already
   */
  boolean seen(UUID agent, Instant now) {
    return database.update(
            "UPDATE agent_presence SET seen_at = ? WHERE agent_id = ? AND connected", now, agent)
        == 1;
  }
}
