package io.parley.system.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import io.parley.system.AgentDesk;
import io.parley.system.Chromium;
import io.parley.system.ParleyStack;
import io.parley.system.chat.ChatDoor;
import io.parley.system.chat.Frames;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two agents and one customer: somebody has them, and it is never both. */
class RaceIT {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String CLAIM_AT =
      "at => setTimeout(() => document.getElementById('claim').click(), at - Date.now())";

  private static Chromium chromium;
  private final ParleyStack stack = ParleyStack.desks();
  private final Records records = Records.of(stack, "harborpine");
  private BrowserContext linsBrowser;
  private AgentDesk lin;
  private AgentDesk jonas;

  @BeforeAll
  static void startBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stopBrowser() {
    chromium.close();
  }

  @BeforeEach
  void sitDown() {
    linsBrowser = chromium.person("en", 1600);
    lin = desk("lin.wei@harborpine.example", linsBrowser);
    jonas = desk("jonas.berg@harborpine.example", chromium.person("en", 1600));
  }

  @AfterEach
  void leave() {
    jonas.become("OFFLINE");
    jonas.page().context().close();
    linsBrowser.close();
  }

  @Test
  void itemThatTwoClaimAtOnceIsHadByOneAndTheOtherIsTold() {
    String customer = "Race " + UUID.randomUUID();
    lin.become("BUSY");
    jonas.become("BUSY");
    write(customer);
    Stream.of(lin, jonas).forEach(desk -> openWaiting(desk, customer));

    double at = System.currentTimeMillis() + 500;
    lin.page().evaluate(CLAIM_AT, at);
    jonas.page().evaluate(CLAIM_AT, at);

    await().atMost(PATIENCE).until(() -> has(lin) || has(jonas));
    AgentDesk first = has(lin) ? lin : jonas;
    AgentDesk second = first == lin ? jonas : lin;
    second.page().locator("#said").getByText("Somebody else was faster.").waitFor();
    assertThat(has(second)).isFalse();
    assertThat(records.offersOf(customer)).singleElement().asString().endsWith(" ACCEPTED");
    first.resolve();
    lin.become("OFFLINE");
  }

  @Test
  void offerOfAnAgentWhoseScreenClosedGoesToTheNextFromItsOldPlace() {
    String early = "Early " + UUID.randomUUID();
    String late = "Late " + UUID.randomUUID();
    lin.become("AVAILABLE");
    write(early);
    lin.offerFrom(early).waitFor();
    List<String> place = records.placeOf(early);
    jonas.become("BUSY");

    linsBrowser.close();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(records.offersOf(early)).containsExactly("Lin Wei RESCINDED"));
    write(late);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(records.waiting()).containsSubsequence(early, late));
    assertThat(records.placeOf(early)).isEqualTo(place);

    jonas.become("AVAILABLE");
    Stream.of(early, late).forEach(customer -> jonas.offerFrom(customer).waitFor());
    assertThat(records.offersOf(early)).containsExactly("Lin Wei RESCINDED", "Jonas Berg PENDING");
    assertThat(records.placeOf(early)).isEqualTo(place);
    Stream.of(early, late).forEach(customer -> jonas.accept(customer).resolve());
  }

  private AgentDesk desk(String user, BrowserContext browser) {
    ParleyStack.Login login =
        stack.logins().stream().filter(one -> one.user().equals(user)).findFirst().orElseThrow();
    return AgentDesk.open(stack, login, browser);
  }

  private void write(String name) {
    try (Frames visitor = Frames.greet(ChatDoor.of(stack, "harborpine"), "", name)) {
      visitor.say(UUID.randomUUID(), "Is anybody there?");
      visitor.next("stored");
    }
  }

  private static void openWaiting(AgentDesk desk, String customer) {
    desk.page()
        .locator("[data-group=waiting] .item")
        .filter(new Locator.FilterOptions().setHasText(customer))
        .click();
    desk.page().locator("#claim").waitFor();
    desk.page().waitForCondition(() -> desk.page().locator("#claim").isEnabled());
  }

  private static boolean has(AgentDesk desk) {
    return desk.page().locator("#composer").isVisible();
  }
}
