package io.parley.routing;

import io.parley.platform.screens.ScreenEvent;
import io.parley.platform.screens.Screens;
import io.parley.platform.tenancy.TenantDatabase;
import io.parley.routing.kernel.AgentStanding;
import io.parley.routing.kernel.Change;
import io.parley.routing.kernel.ItemState;
import io.parley.routing.kernel.Outcome;
import io.parley.routing.kernel.Reservation;
import io.parley.routing.kernel.ReservationState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.UUID;

/**
 * Tells screens what the router decided. To the agent: {@code offer.made}, {@code offer.accepted},
 * {@code offer.gone}, {@code claim.refused}, {@code action.refused}; to all: {@code work.<state>}
 * for each item that moved, {@code presence.changed}.
 */
@ApplicationScoped
class RoutingNews {
  @Inject Screens screens;
  @Inject TenantDatabase database;

  void tell(Desk desk, Decided decided) {
    decided.newReservations().forEach(each -> tellNew(desk, each));
    decided.changedReservations().forEach(each -> tellChanged(desk, each));
    decided.items().forEach(each -> tellMoved(desk, each));
    decided.standings().forEach(this::tellStanding);
  }

  /** What became of what an agent asked for, where they cannot see it from the above. */
  void answer(Desk desk, RoutingEvent event, Outcome outcome) {
    switch (event) {
      case RoutingEvent.Accept e when !(outcome instanceof Outcome.Done) ->
          answerAccept(desk, e, outcome);
      case RoutingEvent.Claim e -> refuse("claim.refused", desk, e.itemId(), e.agentId(), outcome);
      case RoutingEvent.WrapUp e ->
          refuse("action.refused", desk, e.itemId(), e.agentId(), outcome);
      case RoutingEvent.Complete e when e.agentId() != null ->
          refuse("action.refused", desk, e.itemId(), e.agentId(), outcome);
      case RoutingEvent.Transfer e ->
          refuse("action.refused", desk, e.itemId(), e.askedBy(), outcome);
      default -> {
        // Nobody is waiting for an answer.
      }
    }
  }

  private void tellNew(Desk desk, Reservation each) {
    boolean offered = each.state() == ReservationState.PENDING;
    JsonObjectBuilder json = about(each);
    if (offered) {
      json.add("expiresAt", each.expiresAt().toString());
    }
    tell(offered ? "offer.made" : "offer.accepted", each.agentId(), desk, each.itemId(), json);
  }

  private void tellChanged(Desk desk, Reservation each) {
    switch (each.state()) {
      case ACCEPTED -> tell("offer.accepted", each.agentId(), desk, each.itemId(), about(each));
      case PENDING, WRAPPING, COMPLETED -> {
        // the item's own news says it
      }
      case REJECTED, TIMED_OUT, RESCINDED, CANCELLED ->
          tellGone(desk, each.agentId(), each.id(), each.itemId(), reason(each.state().name()));
    }
  }

  private void tellMoved(Desk desk, Change.ItemMoved moved) {
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("workItemId", moved.itemId().toString());
    if (moved.agentId() != null) {
      json.add("agentId", moved.agentId().toString());
    }
    String type = "work." + moved.state().name().toLowerCase(Locale.ROOT);
    tell(type, null, desk, moved.itemId(), json);
    if (moved.state() == ItemState.COMPLETED || moved.state() == ItemState.CANCELLED) {
      desk.forget(moved.itemId());
    }
  }

  private void tellStanding(AgentStanding standing) {
    String json =
        Json.createObjectBuilder()
            .add("agentId", standing.agentId().toString())
            .add("state", standing.state().name())
            .add("connected", standing.connected())
            .add("since", standing.since().toString())
            .build()
            .toString();
    screens.tell(new ScreenEvent("presence.changed", null, null, json));
  }

  private void answerAccept(Desk desk, RoutingEvent.Accept event, Outcome outcome) {
    record Row(UUID itemId, String state) {}
    // The kernel has forgotten a reservation that ended; its row says how.
    database
        .first(
            "SELECT work_item_id, state FROM reservation WHERE id = ? AND agent_id = ?",
            row -> new Row(row.id("work_item_id"), row.text("state")),
            event.reservationId(),
            event.agentId())
        .ifPresent(
            row -> {
              if (outcome instanceof Outcome.Refused) {
                tellGone(
                    desk,
                    event.agentId(),
                    event.reservationId(),
                    row.itemId(),
                    reason(row.state()));
              } else {
                JsonObjectBuilder json =
                    Json.createObjectBuilder()
                        .add("reservationId", event.reservationId().toString())
                        .add("workItemId", row.itemId().toString());
                tell("offer.accepted", event.agentId(), desk, row.itemId(), json);
              }
            });
  }

  private void refuse(String type, Desk desk, UUID itemId, UUID agentId, Outcome outcome) {
    if (agentId != null && outcome instanceof Outcome.Refused refused) {
      String why = refused.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
      JsonObjectBuilder json =
          Json.createObjectBuilder().add("workItemId", itemId.toString()).add("reason", why);
      tell(type, agentId, desk, itemId, json);
    }
  }

  private void tellGone(Desk desk, UUID agent, UUID reservation, UUID item, String reason) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("reservationId", reservation.toString())
            .add("workItemId", item.toString())
            .add("reason", reason);
    tell("offer.gone", agent, desk, item, json);
  }

  private static String reason(String reservationState) {
    return switch (reservationState) {
      case "TIMED_OUT" -> "expired";
      case "RESCINDED" -> "rescinded";
      case "REJECTED" -> "declined";
      case "CANCELLED" -> "cancelled";
      default -> "taken";
    };
  }

  private static JsonObjectBuilder about(Reservation each) {
    return Json.createObjectBuilder()
        .add("reservationId", each.id().toString())
        .add("workItemId", each.itemId().toString());
  }

  private void tell(String type, UUID agent, Desk desk, UUID item, JsonObjectBuilder json) {
    screens.tell(new ScreenEvent(type, agent, desk.conversationOf(item), json.build().toString()));
  }
}
