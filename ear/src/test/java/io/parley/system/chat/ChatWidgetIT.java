package io.parley.system.chat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.parley.system.Chromium;
import io.parley.system.ParleyStack;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatWidgetIT {
  private static final Path SHOTS = Path.of(System.getProperty("parley.stacks")).resolve("shots");

  private static Chromium chromium;
  private static ChatDoor door;
  private static ChatDoor chinese;

  @BeforeAll
  static void up() {
    ParleyStack stack = ParleyStack.shared();
    door = ChatDoor.of(stack, "harborpine");
    chinese = ChatDoor.of(stack, "yunqi");
    chromium = new Chromium();
  }

  @AfterAll
  static void down() {
    chromium.close();
  }

  @Test
  void whatAVisitorWritesReachesTheDatabaseAndIsTicked() {
    try (BrowserContext person = chromium.person("en", 1280)) {
      Page page = begin(person, "Ada");
      String text = "<b>My desk</b> " + UUID.randomUUID();
      say(page, text);
      // Delivered is told only of what has come back out of the conversation's own table.
      assertThat(page.locator(".tk.delivered")).isVisible();
      assertThat(page.locator(".b.me")).containsText(text);
      page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("chat-en.png")));
    }
  }

  @Test
  void aChatIsThereAgainAfterAReload() {
    try (BrowserContext person = chromium.person("en", 1280)) {
      Page page = begin(person, "");
      say(page, "still there?");
      assertThat(page.locator(".tk.delivered")).isVisible();
      page.reload();
      assertThat(page.locator(".b.me")).containsText("still there?");
      assertThat(page.locator(".b.me")).hasCount(1);
    }
  }

  @Test
  void whatIsWrittenOfflineGoesWhenTheLineIsBack() {
    try (BrowserContext person = chromium.person("en", 1280)) {
      Page page = begin(person, "");
      say(page, "before");
      assertThat(page.locator(".tk.delivered")).isVisible();
      person.setOffline(true);
      assertThat(page.locator(".bar")).containsText("Offline");
      say(page, "in the tunnel");
      assertThat(page.locator(".tk.waiting")).isVisible();
      person.setOffline(false);
      assertThat(page.locator(".tk.delivered")).isVisible();
      assertThat(page.locator(".tk.waiting")).hasCount(0);
      assertThat(page.locator(".b.me")).hasCount(2);
    }
  }

  @Test
  void aFileIsTakenAndATooLargeOneIsRefusedWithItsReason() {
    try (BrowserContext person = chromium.person("en", 1280)) {
      Page page = begin(person, "");
      byte[] text = "a small note".getBytes(java.nio.charset.StandardCharsets.UTF_8);
      Locator picker = page.locator("input[type=file]");
      picker.setInputFiles(new FilePayload("note.txt", "text/plain", text));
      assertThat(page.locator(".tk.delivered")).isVisible();
      picker.setInputFiles(new FilePayload("big.png", "image/png", new byte[11 << 20]));
      assertThat(page.locator(".tk.failed")).containsText("over 10 MB");
      picker.setInputFiles(
          new FilePayload(
              "page.png",
              "image/png",
              "<html><script>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
      assertThat(page.locator(".tk.failed").last()).containsText("not accepted");
    }
  }

  @Test
  void twoTenantsVisitorsInOneBrowserKnowNothingOfEachOther() {
    try (BrowserContext person = chromium.person("en", 1280)) {
      Page first = begin(person, "Same Name");
      say(first, "to the furniture shop");
      assertThat(first.locator(".tk.delivered")).isVisible();
      Page second = person.newPage();
      second.navigate(chinese.page("en").toString());
      open(second);
      assertThat(second.locator(".home")).isVisible();
      second.getByRole(AriaRole.BUTTON, named("Start a chat")).click();
      say(second, "to the carrier");
      assertThat(second.locator(".tk.delivered")).isVisible();
      assertThat(second.locator(".b.me")).hasCount(1);
      assertThat(first.locator(".b.me")).hasCount(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"en,1280,LIGHT", "zh,1280,DARK", "en,375,DARK", "zh,375,LIGHT"})
  void itIsAccessibleAndFitsInEveryLook(String language, int width, ColorScheme scheme) {
    try (BrowserContext person = chromium.person(language, width, scheme)) {
      Page page = person.newPage();
      page.navigate((language.equals("zh") ? chinese : door).page(language).toString());
      String look =
          "-" + language + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
      assertThat(page.locator(".launch")).isVisible();
      check(page, "page" + look);
      open(page);
      check(page, "start" + look);
      page.locator(".start button").click();
      say(page, "?");
      assertThat(page.locator(".tk.delivered")).isVisible();
      check(page, "talk" + look);
      page.keyboard().press("Escape");
      assertThat(page.locator(".launch")).isFocused();
    }
  }

  private static void check(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
  }

  private static Page begin(BrowserContext person, String name) {
    Page page = person.newPage();
    page.navigate(door.page("en").toString());
    open(page);
    page.getByLabel("Your name").fill(name);
    page.getByRole(AriaRole.BUTTON, named("Start a chat")).click();
    return page;
  }

  private static void open(Page page) {
    page.locator(".launch").click();
  }

  private static void say(Page page, String text) {
    page.locator("textarea").fill(text);
    page.locator("textarea").press("Enter");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
