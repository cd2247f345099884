package io.parley.routing;

import io.parley.platform.metrics.Counts;
import io.parley.routing.kernel.Reservation;
import io.parley.routing.kernel.ReservationState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** Counts offers and how agents answered them. */
@ApplicationScoped
class OfferCounts {
  @Inject Counts counts;

  void count(Decided decided) {
    for (Reservation each : decided.newReservations()) {
      if (each.state() == ReservationState.PENDING) {
        counts.offered();
      }
    }
    decided.changedReservations().forEach(each -> countEnd(each.state()));
  }

  private void countEnd(ReservationState state) {
    switch (state) {
      case ACCEPTED, REJECTED, TIMED_OUT, RESCINDED ->
          counts.offerEnded(state.name().toLowerCase(Locale.ROOT));
      case PENDING, CANCELLED, WRAPPING, COMPLETED -> {
        // No answer to an offer: still open, or later in a reservation's life.
      }
    }
  }
}
