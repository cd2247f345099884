package io.parley.connector.spi;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.parley.connector.AccountKey;
import io.parley.connector.AccountSettings;
import io.parley.connector.InboundEvent.MessageReceived;
import io.parley.connector.SendOutcome;
import org.junit.jupiter.api.Test;

/**
 * What every connector promises to the application and to its platform; each adapter runs it
 * against a platform played on loopback.
 */
public interface ChannelConnectorContract {
  AccountKey FIRST = new AccountKey("contract-account-1");
  AccountKey SECOND = new AccountKey("contract-account-2");

  /** A fresh platform on loopback, with no message in it. */
  ChannelPlatform platform();

  private void run(ContractRun.Facts facts) throws Exception {
    try (ContractRun run = new ContractRun(platform())) {
      facts.check(run);
      assertThat(run.endpoints().breaches()).isEmpty();
    }
  }

  @Test
  default void messageIsDeliveredOnceAndThenAcknowledged() throws Exception {
    run(
        r -> {
          AccountSettings account = r.open(FIRST);
          r.customerWrites(account, "hello 你好");
          r.awaitAcknowledged(account, "hello 你好");
          assertThat(r.endpoints().messages()).hasSize(1);
          MessageReceived message = r.endpoints().messages().get(0);
          assertThat(message.account()).isEqualTo(FIRST);
          assertThat(message.channel()).isEqualTo(account.channel());
          assertThat(message.content().text()).contains("hello 你好");
          assertThat(message.providerMessageId()).isNotBlank();
        });
  }

  @Test
  default void nothingIsAcknowledgedWhileTheEndpointIsStillAtIt() throws Exception {
    run(
        r -> {
          AccountSettings account = r.open(FIRST);
          boolean[] tooEarly = {false};
          r.endpoints()
              .during(event -> tooEarly[0] |= r.platform().acknowledged(account, "not yet"));
          r.customerWrites(account, "not yet");
          r.awaitAcknowledged(account, "not yet");
          assertThat(tooEarly[0]).isFalse();
        });
  }

  @Test
  default void messageThatTheEndpointRefusedIsDeliveredAgainUnderTheSameId() throws Exception {
    run(
        r -> {
          AccountSettings account = r.open(FIRST);
          r.endpoints().failOn(event -> true);
          r.customerWrites(account, "again");
          r.awaitTries(1);
          assertThat(r.platform().acknowledged(account, "again")).isFalse();
          r.endpoints().recover();
          r.awaitAcknowledged(account, "again");
          String id = r.endpoints().messages().get(0).providerMessageId();
          assertThat(r.endpoints().tried())
              .allSatisfy(e -> assertThat(((MessageReceived) e).providerMessageId()).isEqualTo(id));
        });
  }

  @Test
  default void messageWhoseDeliveryEndsBadlyIsNotAcknowledged() throws Exception {
    run(
        r -> {
          AccountSettings account = r.open(FIRST);
          r.endpoints().failAfter(event -> true);
          r.customerWrites(account, "commit failed");
          r.awaitTries(1);
          assertThat(r.platform().acknowledged(account, "commit failed")).isFalse();
          r.endpoints().recover();
          r.awaitAcknowledged(account, "commit failed");
        });
  }

  @Test
  default void messageThatComesBeforeTheEndpointIsKeptForIt() throws Exception {
    run(
        r -> {
          r.deactivate();
          AccountSettings account = r.open(FIRST);
          r.customerWrites(account, "early");
          assertThat(r.platform().acknowledged(account, "early")).isFalse();
          r.activate();
          r.awaitAcknowledged(account, "early");
          assertThat(r.endpoints().messages()).hasSize(1);
        });
  }

  @Test
  default void accountsOpenedAtRunTimeAreServedSideBySide() throws Exception {
    run(
        r -> {
          AccountSettings one = r.open(FIRST);
          r.customerWrites(one, "to one");
          r.awaitAcknowledged(one, "to one");
          AccountSettings two = r.open(SECOND);
          r.customerWrites(two, "to two");
          r.awaitAcknowledged(two, "to two");
          assertThat(r.endpoints().messages())
              .extracting(MessageReceived::account)
              .containsExactly(FIRST, SECOND);
        });
  }

  @Test
  default void closedAccountIsNotServedUntilItIsOpenedAgain() throws Exception {
    run(
        r -> {
          AccountSettings account = r.open(FIRST);
          r.connection().closeAccount(FIRST);
          r.customerWrites(account, "while closed");
          assertThat(r.platform().acknowledged(account, "while closed")).isFalse();
          assertThat(r.endpoints().tried()).isEmpty();
          r.open(FIRST);
          r.awaitAcknowledged(account, "while closed");
        });
  }

  @Test
  default void sendingReachesTheCustomerAndTellsTheMessageId() throws Exception {
    run(
        r -> {
          AccountSettings account = r.open(FIRST);
          SendOutcome outcome = r.connection().send(r.platform().answer(account, "answer 回答"));
          assertThat(outcome).isInstanceOf(SendOutcome.Sent.class);
          assertThat(((SendOutcome.Sent) outcome).providerMessageId()).isNotBlank();
          assertThat(r.platform().sent(account)).singleElement().asString().contains("answer 回答");
        });
  }

  @Test
  default void answerThatThePlatformRefusesIsRefusedWithACode() throws Exception {
    run(
        r -> {
          AccountSettings account = r.open(FIRST);
          r.platform().refuseAnswers();
          SendOutcome outcome = r.connection().send(r.platform().answer(account, "no"));
          assertThat(outcome).isInstanceOf(SendOutcome.Refused.class);
          assertThat(((SendOutcome.Refused) outcome).code()).isNotBlank();
        });
  }

  @Test
  default void answerThatThePlatformCannotTakeNowIsDeferred() throws Exception {
    run(
        r -> {
          AccountSettings account = r.open(FIRST);
          r.platform().deferAnswers();
          SendOutcome outcome = r.connection().send(r.platform().answer(account, "later"));
          assertThat(outcome).isInstanceOf(SendOutcome.Deferred.class);
          assertThat(((SendOutcome.Deferred) outcome).retryAfter()).isPositive();
        });
  }

  @Test
  default void accountThatIsNotOpenCannotSend() throws Exception {
    run(
        r -> {
          AccountSettings account = r.platform().account(FIRST);
          assertThatThrownBy(() -> r.connection().send(r.platform().answer(account, "no")))
              .isInstanceOf(IllegalStateException.class);
          assertThat(r.platform().sent(account)).isEmpty();
        });
  }

  @Test
  default void probeTellsRightSettingsFromWrongOnesAndKeepsNeither() throws Exception {
    run(
        r -> {
          AccountSettings account = r.platform().account(FIRST);
          assertThat(r.connection().probe(account).ok()).isTrue();
          assertThat(r.connection().probe(r.platform().wrongSecret(account)).code()).isNotBlank();
          assertThatThrownBy(() -> r.connection().send(r.platform().answer(account, "no")))
              .isInstanceOf(IllegalStateException.class);
        });
  }

  @Test
  default void secretsAreNeverPrinted() throws Exception {
    run(
        r -> {
          AccountSettings account = r.platform().account(FIRST);
          assertThat(account.secrets()).isNotEmpty();
          for (String secret : account.secrets().values()) {
            assertThat(account.toString()).doesNotContain(secret);
            assertThat(r.connection().probe(account).detail()).doesNotContain(secret);
          }
        });
  }

  @Test
  default void stopEndsEveryThreadWithinTwoSeconds() throws Exception {
    run(
        r -> {
          AccountSettings account = r.open(FIRST);
          r.customerWrites(account, "last");
          r.awaitAcknowledged(account, "last");
          long begun = System.nanoTime();
          r.stop();
          await()
              .dontCatchUncaughtExceptions()
              .atMost(2, SECONDS)
              .until(() -> r.leftThreads().isEmpty());
          assertThat(System.nanoTime() - begun).isLessThan(SECONDS.toNanos(3));
        });
  }

  @Test
  default void closedConnectionIsOfNoUse() throws Exception {
    run(
        r -> {
          r.connection().close();
          assertThatThrownBy(() -> r.connection().closeAccount(FIRST))
              .isInstanceOf(IllegalStateException.class);
        });
  }
}
