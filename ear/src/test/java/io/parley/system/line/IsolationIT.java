package io.parley.system.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import io.parley.system.AgentDesk;
import io.parley.system.Chromium;
import io.parley.system.ParleyStack;
import io.parley.system.api.PartnerCalls;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Two tenants whose people have the same names work at the same time over a single connection to
 * the database: it serves them by turns, and nothing of one is left on it for the other.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IsolationIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static ParleyStack stack;
  private static List<Company> companies;

  @BeforeAll
  static void up() {
    stack = ParleyStack.own("isolation", Map.of("PARLEY_DB_POOL", "1"));
    companies = Stream.of("harborpine", "yunqi").map(slug -> Company.of(stack, slug)).toList();
  }

  @AfterAll
  static void down() {
    companies.forEach(Company::close);
    stack.close();
  }

  @Test
  @Order(1)
  void eachTenantHasItsOwnMessagesAlone() {
    // Not in the common pool: on a small machine it would let one wait for the other.
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<?>[] voices =
          companies.stream()
              .flatMap(company -> company.write(threads))
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(voices).orTimeout(2, TimeUnit.MINUTES).join();
    }

    for (Company company : companies) {
      await().atMost(PATIENCE).untilAsserted(() -> assertHasItsOwn(company));
    }
  }

  private static void assertHasItsOwn(Company company) {
    Records records = company.records();
    assertThat(records.textsReceived().stream().map(String::strip))
        .containsExactlyInAnyOrderElementsOf(company.texts());
    assertThat(records.textsFrom("Vera")).isEqualTo(company.texts("chat"));
    assertThat(records.textsFrom("Mia").stream().map(String::strip))
        .isEqualTo(company.texts("mail"));
    assertThat(records.textsFrom("")).isEqualTo(company.texts("wechat"));
    assertThat(records.brokenSequences()).isEmpty();
    assertThat(records.conversations()).hasSize(Company.CHANNELS.size());
  }

  @Test
  @Order(2)
  void agentsOfTheSameNameSeeAndAnswerTheirOwnCustomersAlone() {
    try (Chromium chromium = new Chromium()) {
      List<AgentDesk> desks =
          companies.stream().map(company -> linWei(company, chromium.person("en", 1600))).toList();
      // All offers are taken before any is answered: they end after seconds.
      forEachDesk(desks, IsolationIT::accept);
      forEachDesk(desks, IsolationIT::answer);
    }
    for (Company company : companies) {
      assertThat(company.records().textsAnswered())
          .containsExactlyInAnyOrderElementsOf(
              Company.CHANNELS.stream().map(company::answer).toList());
      assertThat(company.records().doubleAssignments()).isEmpty();
    }
  }

  private static AgentDesk linWei(Company company, BrowserContext browser) {
    return AgentDesk.open(stack, stack.login("AGENT", company.slug()), browser);
  }

  private static void forEachDesk(List<AgentDesk> desks, Part part) {
    for (String channel : Company.CHANNELS) {
      for (Company company : companies) {
        part.play(company, desks.get(companies.indexOf(company)), channel);
      }
    }
  }

  private interface Part {
    void play(Company company, AgentDesk desk, String channel);
  }

  private static void accept(Company company, AgentDesk desk, String channel) {
    if (channel.equals(Company.CHANNELS.get(0))) {
      desk.become("AVAILABLE");
    }
    String newest = company.newest(channel);
    desk.offerFrom(newest).locator("[data-t=accept]").click();
    desk.page().locator("#timeline").getByText(newest).waitFor();
    assertSeesNothingOf(other(company), desk);
  }

  private static void answer(Company company, AgentDesk desk, String channel) {
    String newest = company.newest(channel);
    Locator mine = desk.page().locator("[data-group=mine] .item");
    mine.filter(new Locator.FilterOptions().setHasText(newest)).click();
    desk.page().locator("#timeline").getByText(newest).waitFor();
    desk.page().locator("#composer").waitFor();
    desk.reply(company.answer(channel));
    desk.page().locator("#timeline .out").getByText(company.answer(channel)).first().waitFor();
    desk.resolve();
  }

  private static void assertSeesNothingOf(Company other, AgentDesk desk) {
    assertThat(desk.page().locator("#desk").innerText()).doesNotContain(other.slug() + " ");
    Object work = desk.page().evaluate("fetch('live-api/work').then(answer => answer.text())");
    assertThat(work.toString()).contains("\"waiting\"").doesNotContain(other.slug() + " ");
  }

  private static Company other(Company company) {
    return companies.get(1 - companies.indexOf(company));
  }

  @Test
  @Order(3)
  void answersReachTheOwnCustomersAlone() {
    for (Company company : companies) {
      await()
          .atMost(PATIENCE)
          .until(() -> company.mia().subjectOfMailWith(company.answer("mail")).isPresent());
      await().atMost(PATIENCE).until(() -> company.wang().received(company.answer("wechat")));
      heardBy(company, company.answer("chat"));
    }
    for (Company company : companies) {
      String others = other(company).slug() + " ";
      assertThat(company.mia().subjectOfMailWith(others)).isEmpty();
      assertThat(company.wang().received(others)).isFalse();
    }
  }

  /** Passes over the visitor's own messages; what the other tenant wrote must not be among them. */
  private static void heardBy(Company company, String answer) {
    String entries = "";
    while (!entries.contains(answer)) {
      entries = company.vera().next("entries").toString();
      assertThat(entries).doesNotContain(other(company).slug() + " ");
    }
  }

  @Test
  @Order(4)
  void partnerReadsTheirOwnTenantAlone() {
    JsonObject client = stack.status().getJsonObject("apiClient");
    PartnerCalls calls = new PartnerCalls(stack);
    String token = calls.bearer(client.getString("clientId"), client.getString("clientSecret"));
    Company own = companies.get(0);

    List<String> listed =
        calls.get(token, "/v1/conversations").json().getJsonArray("items").stream()
            .map(one -> one.asJsonObject().getString("id"))
            .toList();
    assertThat(listed).containsExactlyInAnyOrderElementsOf(own.records().conversations());
    for (String id : listed) {
      assertThat(calls.get(token, "/v1/conversations/" + id + "/messages").body())
          .contains(own.slug() + " ")
          .doesNotContain(other(own).slug() + " ");
    }
    for (String id : other(own).records().conversations()) {
      assertThat(calls.get(token, "/v1/conversations/" + id).status()).isEqualTo(404);
      assertThat(calls.get(token, "/v1/conversations/" + id + "/messages").status()).isEqualTo(404);
    }
    assertThat(calls.get(token, "/v1/customers").json().getJsonArray("items")).hasSize(3);
  }
}
