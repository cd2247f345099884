package io.parley.routing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** The rows of {@code agent_presence} as the facade reads and touches them. */
final class PresenceRows {
  private final Connection connection;

  PresenceRows(Connection connection) {
    this.connection = connection;
  }

  /** An agent who never came is offline since ever. */
  PresenceView of(UUID agent) throws SQLException {
    try (var select =
        connection.prepareStatement("SELECT state, since FROM agent_presence WHERE agent_id = ?")) {
      select.setObject(1, agent);
      try (var rows = select.executeQuery()) {
        return rows.next()
            ? new PresenceView(
                PresenceState.valueOf(rows.getString(1)), rows.getTimestamp(2).toInstant())
            : new PresenceView(PresenceState.OFFLINE, Instant.EPOCH);
      }
    }
  }

  /**
   * Notes that a screen of the agent is open.
   *
   * @return whether the router knows the agent as connected already
   */
  boolean seen(UUID agent, Instant now) throws SQLException {
    try (var update =
        connection.prepareStatement(
            "UPDATE agent_presence SET seen_at = ? WHERE agent_id = ? AND connected")) {
      update.setObject(1, now.atOffset(ZoneOffset.UTC));
      update.setObject(2, agent);
      return update.executeUpdate() == 1;
    }
  }
}
