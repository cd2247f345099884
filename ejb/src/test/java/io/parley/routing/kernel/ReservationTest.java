package io.parley.routing.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.connector.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ReservationTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  private final Reservation offer =
      Reservation.offer(new UUID(0, 1), new UUID(0, 2), 1, item(), NOW);

  @Test
  void offerIsAcceptedWrappedUpAndCompleted() {
    Reservation done =
        offer
            .accept(NOW.plusSeconds(1))
            .wrapUp(NOW.plusSeconds(2), NOW.plusSeconds(62))
            .end(ReservationState.COMPLETED, "completed", NOW.plusSeconds(3));

    assertThat(done.state().isLive()).isFalse();
    assertThat(done.answeredAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(done.endedAt()).isEqualTo(NOW.plusSeconds(3));
  }

  @Test
  void acceptedOfferCannotRunOut() {
    Reservation accepted = offer.accept(NOW);

    assertThatThrownBy(() -> accepted.end(ReservationState.TIMED_OUT, "expired", NOW))
        .isInstanceOf(IllegalStateException.class);
  }

  @Property
  void whatEndedNeverChanges(@ForAll ReservationState last, @ForAll ReservationState next) {
    if (!last.isLive()) {
      assertThat(last.mayBecome(next)).isFalse();
    }
  }

  @Property
  void nothingBecomesPendingAgain(@ForAll ReservationState state) {
    assertThat(state.mayBecome(ReservationState.PENDING)).isFalse();
  }

  private static WorkItem item() {
    return new WorkItem(
        new UUID(0, 3),
        1,
        Channel.CHAT,
        1,
        NOW,
        Duration.ZERO,
        Plan.requiring(Set.of()),
        null,
        Duration.ofSeconds(20),
        Duration.ofSeconds(60));
  }
}
