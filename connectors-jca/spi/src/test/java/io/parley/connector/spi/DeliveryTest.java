package io.parley.connector.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.connector.AccountKey;
import io.parley.connector.InboundEvent;
import io.parley.connector.InboundEvent.DeliveryReported;
import jakarta.resource.NotSupportedException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryTest {
  private final Delivery delivery = new Delivery();
  private final RecordingEndpoints endpoints = new RecordingEndpoints();
  private final InboundEvent event =
      new DeliveryReported(
          new AccountKey("account-1"),
          "event",
          "message",
          DeliveryReported.Report.READ,
          "",
          Instant.EPOCH);

  @BeforeEach
  void activate() throws Exception {
    delivery.activate(endpoints);
  }

  @Test
  void deliveredEventIsTakenAndTheEndpointReleased() throws Exception {
    delivery.deliver(event);
    assertThat(endpoints.taken()).containsExactly(event);
    assertThat(endpoints.breaches()).isEmpty();
  }

  @Test
  void endpointThatThrowsIsEndedProperlyAndTheEventNotTaken() {
    endpoints.failOn(e -> true);
    assertThatThrownBy(() -> delivery.deliver(event)).isInstanceOf(DeliveryException.class);
    assertThat(endpoints.taken()).isEmpty();
    assertThat(endpoints.breaches()).isEmpty();
  }

  @Test
  void deliveryThatCannotBeEndedIsAFailure() {
    endpoints.failAfter(e -> true);
    assertThatThrownBy(() -> delivery.deliver(event)).isInstanceOf(DeliveryException.class);
    assertThat(endpoints.breaches()).isEmpty();
  }

  @Test
  void withoutAnEndpointNothingCanBeDelivered() {
    delivery.deactivate(endpoints);
    assertThatThrownBy(() -> delivery.deliver(event)).isInstanceOf(DeliveryException.class);
  }

  @Test
  void secondActivationIsRefused() {
    assertThatThrownBy(() -> delivery.activate(new RecordingEndpoints()))
        .isInstanceOf(NotSupportedException.class);
  }
}
