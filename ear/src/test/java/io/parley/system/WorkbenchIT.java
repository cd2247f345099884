package io.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbenchIT {
  private static final String HOSTILE = "<img src=x onerror=alert(1)> & \"</script>";

  private static Chromium chromium;
  private ParleyStack stack;
  private BrowserContext browser;
  private AgentDesk desk;

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
    stack = ParleyStack.desks();
    browser = chromium.person("en", 1600);
    desk = AgentDesk.open(stack, stack.login("AGENT", "harborpine"), browser).become("AVAILABLE");
  }

  @AfterEach
  void leave() {
    desk.become("OFFLINE");
    browser.close();
  }

  private ShopVisitor visitor(String name) {
    return ShopVisitor.enter(stack, name, chromium.person("en", 420));
  }

  @Test
  void aChatIsOfferedAcceptedAndAnswered() {
    ShopVisitor visitor = visitor("Amara Okafor").say("I was charged twice.");
    desk.accept("Amara Okafor");
    assertThat(desk.messages().first().innerText()).contains("I was charged twice.");
    desk.reply("I look into it.");
    visitor.sees("I look into it.");
    desk.own("I look into it.").locator(".what").getByText("read").waitFor();
    desk.resolve();
  }

  @Test
  void whatACustomerWritesIsShownAsTextEverywhere() {
    visitor("Bo " + HOSTILE).say(HOSTILE);
    assertThat(desk.offerFrom("Bo").innerText()).contains(HOSTILE);
    desk.accept("Bo");
    assertThat(desk.messages().first().innerText()).contains(HOSTILE);
    assertThat(desk.page().locator("#desk img").count()).isZero();
    desk.resolve();
  }

  @Test
  void aNewerMessageStopsAReplyThatWasWrittenBeforeItAndKeepsTheText() {
    ShopVisitor visitor = visitor("Carla Diaz").say("Is it in stock?");
    desk.accept("Carla Diaz");
    desk.page().locator("#text").fill("Yes.");
    desk.page().route("**/live-api/conversations/*/messages?**", route -> route.abort());
    visitor.say("I mean the oak one.");
    visitor.sees("I mean the oak one.");
    desk.page().waitForTimeout(1500);
    desk.page().locator("#text").press("Control+Enter");
    desk.page().locator("#refused").waitFor();
    assertThat(desk.page().locator("#text").inputValue()).isEqualTo("Yes.");
    desk.page().unroute("**/live-api/conversations/*/messages?**");
    desk.page().locator("#refused-send").waitFor();
    desk.page().locator("#timeline").getByText("I mean the oak one.").waitFor();
    desk.page().locator("#refused-send").click();
    visitor.sees("Yes.");
    desk.resolve();
  }

  @Test
  void aScreenThatLostItsLineSaysSoWithinFiveSecondsAndCatchesUp() {
    ShopVisitor visitor = visitor("Dewi Putri").say("Hello");
    desk.accept("Dewi Putri");
    browser.setOffline(true);
    desk.page()
        .locator(".bar.offline")
        .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(5_000));
    desk.page().locator("#text").fill("Typing goes on.");
    assertThat(desk.page().locator("#send").isDisabled()).isTrue();
    visitor.say("Are you there?");
    browser.setOffline(false);
    desk.page().getByText("Are you there?").first().waitFor();
    assertThat(desk.page().locator("#text").inputValue()).isEqualTo("Typing goes on.");
    desk.reply("Yes, here.");
    visitor.sees("Yes, here.");
    desk.resolve();
  }

  @Test
  void aDraftIsThereAgainAfterAReload() {
    visitor("Emil Berg").say("Hello");
    desk.accept("Emil Berg");
    desk.page().locator("#text").pressSequentially("Not finished");
    desk.page()
        .locator("#draft-state")
        .getByText("Draft saved")
        .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(3_000));
    desk.page().reload();
    desk.page().locator("#composer").waitFor();
    assertThat(desk.page().locator("#text").inputValue()).isEqualTo("Not finished");
    desk.page().locator("#text").fill("");
    desk.resolve();
  }

  @ParameterizedTest
  @CsvSource({"en, light, 1600", "zh-CN, dark, 1600", "en, dark, 1024", "zh-CN, light, 375"})
  void everyoneCanUseItAtEveryWidth(String language, String theme, int width) {
    visitor("Fatima Ali").say("Where is my order?");
    desk.accept("Fatima Ali").reply("One moment, please.");
    BrowserContext other = chromium.person(language, width, ColorScheme.LIGHT);
    String address = stack.address("workbench").toString();
    other.addCookies(
        List.of(
            new Cookie("parley_locale", language).setUrl(address),
            new Cookie("parley_theme", theme).setUrl(address)));
    AgentDesk same = AgentDesk.open(stack, stack.login("AGENT", "harborpine"), other);
    same.page().locator(".item").first().click();
    same.page().locator("#composer").waitFor();
    assertThat(same.overhang()).isZero();
    assertThat(new AxeBuilder(same.page()).analyze().getViolations()).isEmpty();
    other.close();
    desk.resolve();
  }
}
