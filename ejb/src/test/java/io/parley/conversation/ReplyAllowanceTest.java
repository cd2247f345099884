package io.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.connector.ReplyPolicy;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReplyAllowanceTest {
  private static final Instant WROTE_AT = Instant.parse("2026-03-01T12:00:00Z");
  private static final ReplyPolicy WECHAT = new ReplyPolicy(Duration.ofHours(48), 5, 2048);

  @Test
  void fiveAnswersWithinTwoDays() {
    ReplyAllowance fresh = ReplyAllowance.of(WECHAT, WROTE_AT, 1, WROTE_AT.plusSeconds(60));

    assertThat(fresh.open()).isTrue();
    assertThat(fresh.repliesLeft()).isEqualTo(4);
    assertThat(fresh.closesAt()).isEqualTo(WROTE_AT.plus(Duration.ofHours(48)));
  }

  @Test
  void closesWithTheFifthAnswer() {
    assertThat(ReplyAllowance.of(WECHAT, WROTE_AT, 5, WROTE_AT).open()).isFalse();
    assertThat(ReplyAllowance.of(WECHAT, WROTE_AT, 6, WROTE_AT).repliesLeft()).isZero();
  }

  @Test
  void closesWithItsWindow() {
    Instant end = WROTE_AT.plus(Duration.ofHours(48));

    assertThat(ReplyAllowance.of(WECHAT, WROTE_AT, 0, end.minusMillis(1)).open()).isTrue();
    assertThat(ReplyAllowance.of(WECHAT, WROTE_AT, 0, end).open()).isFalse();
  }

  @Test
  void isClosedWhereTheCustomerHasNotWritten() {
    assertThat(ReplyAllowance.of(WECHAT, null, 0, WROTE_AT).open()).isFalse();
  }

  @Test
  void channelWithoutLimitsIsAlwaysOpen() {
    ReplyAllowance mail = ReplyAllowance.of(ReplyPolicy.UNLIMITED, null, 99, WROTE_AT);

    assertThat(mail.open()).isTrue();
    assertThat(mail.repliesLeft()).isEqualTo(-1);
    assertThat(mail.closesAt()).isNull();
  }
}
