package io.parley.routing.kernel;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Everything from which a kernel can be built that decides as the one before it. */
public record Snapshot(List<Staff> staff, List<Entry> items, List<Reservation> reservations) {
  public Snapshot {
    staff = List.copyOf(staff);
    items = List.copyOf(items);
    reservations = List.copyOf(reservations);
  }

  /** An agent. */
  public record Staff(AgentProfile profile, AgentStanding standing) {}

  /**
   * A live work item; it waits unless one of the reservations is of it.
   *
   * @param excluded agents to whom it is not offered again
   */
  public record Entry(WorkItem item, Set<UUID> excluded) {
    public Entry {
      excluded = Set.copyOf(excluded);
    }
  }
}
