package io.parley.connector.social.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.connector.SendOutcome;
import io.parley.connector.SendOutcome.Deferred;
import io.parley.connector.SendOutcome.Refused;
import io.parley.connector.SendOutcome.Sent;
import jakarta.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When tokens are fetched, and by how many. */
class AccessTokenTest {
  private final OfficialAccountBench bench = new OfficialAccountBench();
  private final OfficialAccount account = bench.account("aes");

  @AfterEach
  void close() {
    bench.close();
  }

  private SendOutcome send() {
    bench.userWrites();
    return account.send(bench.message("x"));
  }

  private void breaks(String path, String what, int value) {
    bench.emulator.breaks(Json.createObjectBuilder().add("path", path).add(what, value).build());
  }

  @Test
  void oneTokenServesManyAnswers() {
    assertThat(send()).isInstanceOf(Sent.class);
    assertThat(send()).isInstanceOf(Sent.class);
    assertThat(bench.emulator.tokensFetched()).isEqualTo(1);
  }

  @Test
  void tokenIsFetchedBeforeItRunsOut() {
    send();
    bench.clock.advance(Duration.ofSeconds(7200).minusMinutes(5).minusSeconds(1));
    send();
    assertThat(bench.emulator.tokensFetched()).isEqualTo(1);
    bench.clock.advance(Duration.ofSeconds(2));
    assertThat(send()).isInstanceOf(Sent.class);
    assertThat(bench.emulator.tokensFetched()).isEqualTo(2);
  }

  @Test
  void oldTokenServesAsLongAsNoNewOneCanBeHad() {
    send();
    bench.clock.advance(Duration.ofSeconds(7200).minusMinutes(4));
    breaks("stable_token", "status", 503);
    assertThat(send()).isInstanceOf(Sent.class);
  }

  @Test
  void manyThreadsFetchOneToken() throws Exception {
    breaks("stable_token", "delayMillis", 200);
    bench.userWrites();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Boolean>> probes = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        probes.add(threads.submit(() -> account.probe().ok()));
      }
      for (Future<Boolean> probe : probes) {
        assertThat(probe.get()).isTrue();
      }
    }
    assertThat(bench.emulator.tokensFetched()).isEqualTo(1);
  }

  @Test
  void refusedTokenIsReplacedAndTheAnswerSentOnce() {
    send();
    bench.emulator.revokeTokens();
    assertThat(send()).isInstanceOf(Sent.class);
    assertThat(bench.emulator.tokensFetched()).isEqualTo(2);
    assertThat(bench.emulator.sent(OfficialAccountBench.KEY.value())).hasSize(2);
  }

  @Test
  void tokenThatIsRefusedAgainDefersTheAnswer() {
    breaks("custom/send", "errcode", 40001);
    breaks("custom/send", "errcode", 42001);
    assertThat(send())
        .isInstanceOfSatisfying(
            Deferred.class, d -> assertThat(d.code()).isEqualTo("wechat.token-refused"));
  }

  @Test
  void wrongSecretIsARefusalWithACode() {
    OfficialAccount wrong =
        bench.account(
            WeChatAccounts.withSecret(
                bench.settings("aes"), WeChatSettings.APP_SECRET, "not-this"));
    assertThat(wrong.probe().code()).isEqualTo("wechat.credentials");
    assertThat(wrong.send(bench.message("x")))
        .isEqualTo(new Refused("wechat.credentials", "errcode 40125"));
    assertThat(account.probe().ok()).isTrue();
  }

  @Test
  void lostAnswerToATokenRequestIsNoUnknownOutcome() {
    bench.emulator.breaks(
        Json.createObjectBuilder().add("path", "stable_token").add("drop", true).build());
    assertThat(send()).isInstanceOf(Deferred.class);
  }
}
