package io.parley.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventTextTest {
  private static final UUID ONE = new UUID(0, 1);
  private static final UUID TWO = new UUID(0, 2);

  @Test
  void everyEventIsReadAsItWasWritten() {
    List<RoutingEvent> events =
        List.of(
            new RoutingEvent.ItemEnqueued(ONE),
            new RoutingEvent.ItemCancelled(ONE, "resolved"),
            new RoutingEvent.AgentStateSet(ONE, PresenceState.BUSY),
            new RoutingEvent.AgentConnected(ONE),
            new RoutingEvent.AgentDisconnected(ONE),
            new RoutingEvent.Accept(ONE, TWO),
            new RoutingEvent.Decline(ONE, TWO, "say \"no\""),
            new RoutingEvent.Claim(ONE, TWO),
            new RoutingEvent.WrapUp(ONE, TWO),
            new RoutingEvent.Complete(ONE, null, null),
            new RoutingEvent.Transfer(ONE, null, TWO, 3, ONE, null),
            new RoutingEvent.Due(Instant.parse("2026-03-01T08:00:00.123Z")),
            new RoutingEvent.SettingsChanged());

    assertThat(events).hasSameSizeAs(RoutingEvent.class.getPermittedSubclasses());
    assertThat(events)
        .allSatisfy(
            event ->
                assertThat(EventText.read(EventText.type(event), EventText.write(event)))
                    .isEqualTo(event));
  }

  @Test
  void typeThatIsNotOursIsRefused() {
    assertThatThrownBy(() -> EventText.read("java.lang.Runtime", "{}"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
