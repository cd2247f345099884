package io.parley.routing.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Turns a snapshot into a board, and back. */
final class Restoration {
  private final Board board;
  private final Attendance attendance;

  Restoration(Board board, Attendance attendance) {
    this.board = board;
    this.attendance = attendance;
  }

  void restore(Snapshot snapshot) {
    board.resumedAt = board.now;
    snapshot
        .staff()
        .forEach(staff -> attendance.startGrace(board.addAgent(staff.profile(), staff.standing())));
    Map<UUID, Reservation> reservations = new HashMap<>();
    snapshot.reservations().forEach(each -> reservations.put(each.itemId(), each));
    snapshot.items().forEach(entry -> restore(entry, reservations.get(entry.item().id())));
    // Whoever is ready is looked at with the first call; the items need not be as well.
    board.placed.clear();
  }

  private void restore(Snapshot.Entry entry, Reservation reservation) {
    LiveItem item = board.addItem(entry.item());
    entry.excluded().stream()
        .map(board::agent)
        .filter(java.util.Objects::nonNull)
        .forEach(agent -> item.exclude(agent.slot));
    if (reservation == null) {
      board.place(item);
      return;
    }
    board.reserve(item, board.agent(reservation.agentId()), reservation);
    if (reservation.state() == ReservationState.PENDING) {
      board.deadlines.add(reservation.expiresAt(), Deadlines.Kind.OFFER_ENDS, item.id());
    } else if (reservation.state() == ReservationState.WRAPPING) {
      board.deadlines.add(reservation.wrapUpEndsAt(), Deadlines.Kind.WRAP_UP_ENDS, item.id());
    }
  }

  static Snapshot snapshot(Board board) {
    List<Snapshot.Staff> staff = new ArrayList<>();
    board.bySlot.forEach(agent -> staff.add(new Snapshot.Staff(agent.profile, agent.standing)));
    List<Snapshot.Entry> items = new ArrayList<>();
    List<Reservation> reservations = new ArrayList<>();
    for (LiveItem item : board.items()) {
      items.add(new Snapshot.Entry(item.item(), excluded(item, board)));
      if (item.reservation != null) {
        reservations.add(item.reservation);
      }
    }
    return new Snapshot(staff, items, reservations);
  }

  private static Set<UUID> excluded(LiveItem item, Board board) {
    Set<UUID> agents = new HashSet<>();
    Bits excluded = item.excluded();
    for (int slot = excluded.next(0, excluded, Bits.NONE);
        slot >= 0;
        slot = excluded.next(slot + 1, excluded, Bits.NONE)) {
      agents.add(board.bySlot.get(slot).id());
    }
    return agents;
  }
}
