package io.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.connector.Channel;
import io.parley.connector.Content;
import io.parley.platform.DomainException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final Conversation conversation = Conversation.begin(UUID.randomUUID(), "Lamp", NOW);
  private final Interaction leg =
      Interaction.begin(
          conversation,
          new Interaction.Leg(Channel.WECHAT, UUID.randomUUID(), UUID.randomUUID()),
          "",
          NOW);
  private final Message answer =
      Message.answer(
          new Message.Place(leg, 1, NOW), new Author(UUID.randomUUID(), "Lin"), Content.text("Hi"));

  @Test
  void reportThatOvertookTheAnswerOfTheSendCallIsKept() {
    answer.beginTry(NOW);
    answer.reported(Delivery.DELIVERED, "");
    answer.sent("wx-1");

    assertThat(answer.delivery()).isEqualTo(Delivery.DELIVERED);
    assertThat(answer.providerMessageId()).isEqualTo("wx-1");
  }

  @Test
  void lateReportDoesNotTakeAMessageBack() {
    answer.sent("wx-1");
    answer.reported(Delivery.READ, "");

    assertThat(answer.reported(Delivery.DELIVERED, "")).isFalse();
    assertThat(answer.delivery()).isEqualTo(Delivery.READ);
  }

  @Test
  void deferredAnswerStaysOnItsWay() {
    answer.beginTry(NOW);
    answer.deferred("smtp.unreachable");

    assertThat(answer.delivery()).isEqualTo(Delivery.SENDING);
    assertThat(answer.isTryOpen()).isFalse();
    assertThat(answer.attempts()).isEqualTo(1);
  }

  @Test
  void interruptedTryIsSeenAtTheNextOne() {
    answer.beginTry(NOW);

    assertThat(answer.isTryOpen()).isTrue();
  }

  @Test
  void onlyFailedAndUnknownMayBeSentAgain() {
    assertThatThrownBy(answer::sendAgain)
        .isInstanceOf(DomainException.class)
        .hasMessage("message.not-retriable");
    answer.beginTry(NOW);
    answer.unknown("wechat.timeout");
    answer.sendAgain();

    assertThat(answer.delivery()).isEqualTo(Delivery.SENDING);
    assertThat(answer.attempts()).isZero();
  }

  @Test
  void whatAPlatformTellsOfItselfIsNobodysMessage() {
    Message event =
        Message.received(
            new Message.Place(leg, 2, NOW),
            new Author(null, "Wang"),
            new Content(Content.Kind.EVENT, "", "subscribe", "", ""),
            new Message.Receipt("e1", NOW, "{}"));

    assertThat(event.direction()).isEqualTo(Direction.SYSTEM);
    assertThat(event.delivery()).isEqualTo(Delivery.RECEIVED);
  }
}
