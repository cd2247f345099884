package io.parley.conversation.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutboundSettingsTest {
  private final OutboundSettings settings = new OutboundSettings();

  OutboundSettingsTest() {
    settings.attempts = 3;
    settings.longestPause = Duration.ofSeconds(30);
  }

  @Test
  void pauseDoublesUpToTheLongest() {
    assertThat(settings.pauseAfter(1, Duration.ZERO)).isEqualTo(Duration.ofSeconds(2));
    assertThat(settings.pauseAfter(2, Duration.ZERO)).isEqualTo(Duration.ofSeconds(4));
    assertThat(settings.pauseAfter(60, Duration.ZERO)).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void pauseIsNeverShorterThanThePlatformAskedFor() {
    assertThat(settings.pauseAfter(1, Duration.ofMinutes(2))).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void givesUpAfterTheLastAttempt() {
    assertThat(settings.isExhausted(2)).isFalse();
    assertThat(settings.isExhausted(3)).isTrue();
  }
}
