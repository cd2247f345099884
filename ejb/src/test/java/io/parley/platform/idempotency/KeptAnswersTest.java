package io.parley.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.platform.DomainException;
import io.parley.platform.tenancy.TenantId;
import io.parley.platform.tenancy.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private final TestDatabase database = TestDatabase.get();
  private final AtomicInteger runs = new AtomicInteger();
  private TenantId tenant;

  @BeforeEach
  void newTenant() {
    tenant = database.newTenant();
  }

  @Test
  void repeatedRequestGetsTheFirstAnswerAndDoesNothing() {
    KeptAnswer first = ask("k1", "body", NOW);
    KeptAnswer second = ask("k1", "body", NOW.plusSeconds(60));
    assertThat(second).isEqualTo(first).isEqualTo(new KeptAnswer(201, "answer 1"));
    assertThat(runs).hasValue(1);
  }

  @Test
  void sameKeyWithAnotherBodyIsRefused() {
    ask("k1", "body", NOW);
    assertRefused(() -> ask("k1", "other", NOW), "idempotency.key-reused");
    assertThat(runs).hasValue(1);
  }

  @Test
  void otherKeyIsAnotherRequest() {
    ask("k1", "body", NOW);
    assertThat(ask("k2", "body", NOW).body()).isEqualTo("answer 2");
  }

  @Test
  void answerIsForgottenAfterADay() {
    ask("k1", "body", NOW);
    Instant nextDay = NOW.plus(KeptAnswers.KEPT_FOR).plus(Duration.ofSeconds(1));
    assertThat(ask("k1", "body", nextDay).body()).isEqualTo("answer 2");
  }

  @Test
  void refusedWorkLeavesTheKeyUsable() {
    Supplier<KeptAnswer> refusing =
        () -> {
          throw new DomainException("reply.empty");
        };
    assertRefused(() -> ask("c", "k1", refusing), "reply.empty");
    assertThat(ask("k1", "body", NOW).body()).isEqualTo("answer 1");
  }

  @Test
  void clientsDoNotShareKeys() {
    ask("k1", "body", NOW);
    assertThat(ask("other client", "k1", this::work).body()).isEqualTo("answer 2");
  }

  @Test
  void secondRequestDuringTheFirstIsToldSo() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch finish = new CountDownLatch(1);
    var first =
        CompletableFuture.supplyAsync(
            () ->
                ask(
                    "c",
                    "k1",
                    () -> {
                      running.countDown();
                      awaitQuietly(finish);
                      return work();
                    }));
    running.await();
    assertRefused(() -> ask("c", "k1", this::work), "idempotency.in-flight");
    finish.countDown();
    assertThat(first.get().body()).isEqualTo("answer 1");
    assertThat(ask("c", "k1", this::work).body()).isEqualTo("answer 1");
  }

  private KeptAnswer ask(String key, String body, Instant now) {
    return ask("c", key, body, now, this::work);
  }

  private KeptAnswer ask(String client, String key, Supplier<KeptAnswer> work) {
    return ask(client, key, "body", NOW, work);
  }

  private KeptAnswer ask(
      String client, String key, String body, Instant now, Supplier<KeptAnswer> work) {
    KeptAnswers answers = new KeptAnswers(database.database(), Clock.fixed(now, ZoneOffset.UTC));
    byte[] hash = body.getBytes(StandardCharsets.UTF_8);
    return database.in(
        tenant,
        () -> answers.once(new KeptAnswers.Request(client, new IdempotencyKey(key), hash), work));
  }

  private KeptAnswer work() {
    return new KeptAnswer(201, "answer " + runs.incrementAndGet());
  }

  private static void assertRefused(Runnable call, String code) {
    assertThatThrownBy(call::run).isInstanceOf(DomainException.class).hasMessage(code);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
