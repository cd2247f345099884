package io.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.platform.DomainException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConversationTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final Conversation conversation = Conversation.begin(UUID.randomUUID(), "Lamp", NOON);

  @Test
  void sequenceHasNoGap() {
    assertThat(conversation.nextSequence(NOON)).isEqualTo(1);
    assertThat(conversation.nextSequence(NOON)).isEqualTo(2);
    assertThat(conversation.lastSequence()).isEqualTo(2);
  }

  @Test
  void isResolvedOnlyOnce() {
    conversation.resolve(null, NOON);

    assertThatThrownBy(() -> conversation.resolve(null, NOON))
        .isInstanceOf(DomainException.class)
        .hasMessage("conversation.resolved");
  }

  @Test
  void anAnswerReopensItWithinThreeDaysAndNotLater() {
    conversation.resolve(null, NOON);

    assertThat(conversation.isReopenedByAnswer(NOON.plus(Duration.ofDays(3)).minusMillis(1)))
        .isTrue();
    assertThat(conversation.isReopenedByAnswer(NOON.plus(Duration.ofDays(3)))).isFalse();
  }

  @Test
  void anyMessageContinuesItForHalfAnHour() {
    conversation.resolve(null, NOON);

    assertThat(conversation.isReopenedByAnything(NOON.plusSeconds(1799))).isTrue();
    assertThat(conversation.isReopenedByAnything(NOON.plusSeconds(1800))).isFalse();
  }

  @Test
  void openConversationNeedsNoReopening() {
    assertThat(conversation.isReopenedByAnswer(NOON)).isFalse();
    assertThat(conversation.isReopenedByAnything(NOON)).isFalse();
  }

  @Test
  void longSubjectIsCutToOneLine() {
    Conversation wordy = Conversation.begin(UUID.randomUUID(), "a\n b\t" + "x".repeat(500), NOON);

    assertThat(wordy.subject()).hasSize(200).startsWith("a b x").endsWith("…");
  }

  @Test
  void replyTokensSurviveMailSystemsThatFoldCase() {
    assertThat(conversation.replyToken()).matches("[0-9a-hjkmnp-z]{16}").isLowerCase();
  }
}
