package io.parley.routing;

import io.parley.routing.kernel.AgentStanding;
import io.parley.routing.kernel.Change;
import io.parley.routing.kernel.Explanation;
import io.parley.routing.kernel.Reservation;
import io.parley.routing.kernel.WorkItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What one turn of the kernel comes to in the end: of each row only the last change counts. */
final class Decided {
  private final Map<UUID, Change.Offered> offers = new LinkedHashMap<>();
  private final Map<UUID, Reservation> newReservations = new LinkedHashMap<>();
  private final Map<UUID, Reservation> changedReservations = new LinkedHashMap<>();
  private final Map<UUID, Change.ItemMoved> items = new LinkedHashMap<>();
  private final Map<UUID, AgentStanding> standings = new LinkedHashMap<>();
  private final Map<UUID, WorkItem> rerouted = new LinkedHashMap<>();
  private final List<Change> admissions = new ArrayList<>();

  Decided(List<Change> changes) {
    changes.forEach(this::take);
  }

  private void take(Change change) {
    switch (change) {
      case Change.Offered offered -> {
        offers.put(offered.reservation().id(), offered);
        newReservations.put(offered.reservation().id(), offered.reservation());
      }
      case Change.Reserved reserved -> {
        Reservation reservation = reserved.reservation();
        if (newReservations.replace(reservation.id(), reservation) == null) {
          changedReservations.put(reservation.id(), reservation);
        }
      }
      case Change.ItemMoved moved -> items.put(moved.itemId(), moved);
      case Change.AgentMoved moved -> standings.put(moved.standing().agentId(), moved.standing());
      case Change.Rerouted moved -> rerouted.put(moved.item().id(), moved.item());
      case Change.Excluded excluded -> admissions.add(excluded);
      case Change.Readmitted readmitted -> admissions.add(readmitted);
    }
  }

  boolean isNothing() {
    return newReservations.isEmpty()
        && changedReservations.isEmpty()
        && items.isEmpty()
        && standings.isEmpty()
        && rerouted.isEmpty()
        && admissions.isEmpty();
  }

  /** Reservations that did not exist before, as they are now. */
  Iterable<Reservation> newReservations() {
    return newReservations.values();
  }

  Iterable<Reservation> changedReservations() {
    return changedReservations.values();
  }

  Iterable<Change.ItemMoved> items() {
    return items.values();
  }

  Iterable<AgentStanding> standings() {
    return standings.values();
  }

  Iterable<WorkItem> rerouted() {
    return rerouted.values();
  }

  /** Exclusions and their ends, in order. */
  Iterable<Change> admissions() {
    return admissions;
  }

  /** Why a new reservation was made; null where the agent took it by hand. */
  Explanation explanationOf(UUID reservationId) {
    return offers.get(reservationId).explanation();
  }
}
