package io.parley.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  @Test
  void callerIsToldHowLongToWaitOnceTheBurstIsUsedUp() {
    RateLimit limit = new RateLimit(4);
    assertThat(limit.take("a")).isEmpty();
    assertThat(limit.take("a")).isEmpty();
    assertThat(limit.take("a"))
        .hasValueSatisfying(
            wait -> assertThat(wait).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(15)));
  }

  @Test
  void callersDoNotUseUpEachOthersShare() {
    RateLimit limit = new RateLimit(2);
    assertThat(limit.take("a")).isEmpty();
    assertThat(limit.take("a")).isPresent();
    assertThat(limit.take("b")).isEmpty();
  }
}
