package io.parley.system.chat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.parley.system.Chromium;
import io.parley.system.ParleyStack;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChatAnswerIT {
  private static Chromium chromium;
  private static ChatDoor door;
  private static Partner partner;

  @BeforeAll
  static void up() {
    ParleyStack stack = ParleyStack.shared();
    door = ChatDoor.of(stack, "harborpine");
    partner = new Partner(stack);
    chromium = new Chromium();
  }

  @AfterAll
  static void down() {
    chromium.close();
  }

  @Test
  void anAnswerIsShownAsTextAndItsReadingIsTold() {
    try (BrowserContext person = chromium.person("en", 1280)) {
      String name = "Visitor " + UUID.randomUUID();
      Page page = begin(person, name);
      String conversation = partner.conversationWith(name);
      partner.answer(conversation, "<img src=x onerror=alert(1)> is text");
      assertThat(page.locator(".b:not(.me)")).containsText("<img src=x onerror=alert(1)> is text");
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(partner.deliveryOfLast(conversation)).isEqualTo("READ"));
    }
  }

  @Test
  void anAnswerToAClosedWindowIsCountedAndOnlyDelivered() {
    try (BrowserContext person = chromium.person("en", 1280)) {
      String name = "Visitor " + UUID.randomUUID();
      Page page = begin(person, name);
      page.keyboard().press("Escape");
      String conversation = partner.conversationWith(name);
      partner.answer(conversation, "are you there?");
      assertThat(page.locator(".badge")).hasText("1");
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () -> assertThat(partner.deliveryOfLast(conversation)).isEqualTo("DELIVERED"));
      page.locator(".launch").click();
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(partner.deliveryOfLast(conversation)).isEqualTo("READ"));
    }
  }

  @Test
  void anAnswerToNobodyIsThereWhenTheVisitorComesBack() {
    try (BrowserContext person = chromium.person("en", 1280)) {
      String name = "Visitor " + UUID.randomUUID();
      Page page = begin(person, name);
      page.close();
      String conversation = partner.conversationWith(name);
      partner.answer(conversation, "while you were away");
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(partner.deliveryOfLast(conversation)).isEqualTo("SENT"));
      Page back = person.newPage();
      back.navigate(door.page("en").toString());
      assertThat(back.locator(".badge")).hasText("1");
      back.locator(".launch").click();
      assertThat(back.locator(".b:not(.me)")).containsText("while you were away");
    }
  }

  private static Page begin(BrowserContext person, String name) {
    Page page = person.newPage();
    page.navigate(door.page("en").toString());
    page.locator(".launch").click();
    page.getByLabel("Your name").fill(name);
    page.getByLabel("Your name").press("Enter");
    page.locator("textarea").fill("Is anybody there?");
    page.locator("textarea").press("Enter");
    assertThat(page.locator(".tk.delivered, .tk.read")).isVisible();
    return page;
  }
}
