package io.parley.connector.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {
  private final BackOff longest =
      new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(60), () -> 1.0);
  private final BackOff shortest =
      new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(60), () -> 0.0);

  @Test
  void waitDoublesWithEveryFailureUpToTheCap() {
    assertThat(longest.after(1)).isEqualTo(Duration.ofSeconds(1));
    assertThat(longest.after(2)).isEqualTo(Duration.ofSeconds(2));
    assertThat(longest.after(6)).isEqualTo(Duration.ofSeconds(32));
    assertThat(longest.after(7)).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void waitNeverOverflows() {
    assertThat(longest.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(60));
    assertThat(longest.after(Integer.MIN_VALUE)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void waitIsTakenFromTheUpperHalf() {
    assertThat(shortest.after(3)).isEqualTo(Duration.ofSeconds(2));
    assertThat(new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(9)).after(9))
        .isBetween(Duration.ofMillis(4500), Duration.ofSeconds(9));
  }

  @Test
  void senselessLimitsAreRefused() {
    assertThatThrownBy(() -> new BackOff(Duration.ZERO, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new BackOff(Duration.ofSeconds(2), Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
