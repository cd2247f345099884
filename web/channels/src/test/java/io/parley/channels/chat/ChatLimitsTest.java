package io.parley.channels.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.chat.ChatSettings;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChatLimitsTest {
  private final ChatLimits limits = new ChatLimits(new Tight());

  @Test
  void aVisitorMayWriteAThirdOfTheMinuteAtOnceAndThenWaits() {
    UUID visitor = UUID.randomUUID();
    IntStream.range(0, 10)
        .forEach(i -> assertThat(limits.untilNextMessage(visitor)).isEqualTo(Duration.ZERO));
    assertThat(limits.untilNextMessage(visitor))
        .isBetween(Duration.ofMillis(1), Duration.ofSeconds(2));
  }

  @Test
  void oneVisitorsHasteIsNotAnothers() {
    UUID hasty = UUID.randomUUID();
    IntStream.range(0, 50).forEach(i -> limits.untilNextMessage(hasty));
    assertThat(limits.untilNextMessage(UUID.randomUUID())).isEqualTo(Duration.ZERO);
  }

  @Test
  void anAddressMayOpenOnlySoMuch() {
    IntStream.range(0, 5).forEach(i -> assertThat(limits.mayOpen("192.0.2.1")).isTrue());
    assertThat(limits.mayOpen("192.0.2.1")).isFalse();
    assertThat(limits.mayOpen("192.0.2.2")).isTrue();
  }

  @Test
  void addressesOfOneSubscriberCountAsOne() {
    IntStream.range(0, 5).forEach(i -> assertThat(limits.mayOpen("2001:db8:1:2::" + i)).isTrue());
    assertThat(limits.mayOpen("2001:db8:1:2:ffff::1")).isFalse();
    assertThat(limits.mayOpen("2001:db8:1:3::1")).isTrue();
  }

  @Test
  void aSocketsFramesAreCounted() {
    var frames = limits.frames();
    IntStream.range(0, 20).forEach(i -> assertThat(frames.tryConsume(1)).isTrue());
    assertThat(frames.tryConsume(1)).isFalse();
  }

  private static final class Tight extends ChatSettings {
    @Override
    public int messagesPerMinute() {
      return 30;
    }

    @Override
    public int opensPerMinuteAndAddress() {
      return 5;
    }

    @Override
    public int framesPerTenSeconds() {
      return 20;
    }
  }
}
