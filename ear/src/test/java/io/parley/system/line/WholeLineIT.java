package io.parley.system.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import io.parley.system.AgentDesk;
import io.parley.system.Chromium;
import io.parley.system.ParleyStack;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A customer's message on each channel reaches an agent's screen, and the answer comes back on the
 * same channel.
 */
class WholeLineIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

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

  @Test
  void mailIsAnsweredByMail() {
    MailUser ada = new MailUser(stack, "Ada Whitfield", "ada.whitfield@customer.example");
    ada.write("help@harborpine.example", "The lamp flickers", "It flickers when it is on.");
    desk.accept("Ada Whitfield");
    desk.reply("Please send us a short film of it.");

    await().atMost(PATIENCE).until(() -> ada.subjectOfMailWith("a short film of it").isPresent());
    assertThat(ada.subjectOfMailWith("a short film of it").orElseThrow())
        .contains("The lamp flickers");
    desk.resolve();
  }

  @Test
  void plainWeChatMessageIsAnsweredOnWeChat() {
    answeredOnWeChat("harborpine-wechat", "o-plain-" + UUID.randomUUID());
  }

  @Test
  void sealedWeChatMessageIsAnsweredOnWeChat() {
    answeredOnWeChat("harborpine-wechat-aes", "o-aes-" + UUID.randomUUID());
  }

  private void answeredOnWeChat(String account, String openid) {
    WeChatUser user = new WeChatUser(stack, account, openid);
    String question = "书桌什么时候到？" + openid;
    assertThat(user.say(freshId(), question)).isTrue();
    desk.page().locator(".offer").filter(withText("书桌什么时候到")).locator("[data-t=accept]").click();
    desk.page().locator("#timeline").getByText(openid).waitFor();
    desk.reply("明天上午送到。");

    await().atMost(PATIENCE).until(() -> user.received("明天上午送到。"));
    desk.resolve();
  }

  @Test
  void secondMessageOfTheSamePersonJoinsTheConversation() {
    MailUser carl = new MailUser(stack, "Carl Ek", "carl.ek@customer.example");
    carl.write("help@harborpine.example", "Two chairs", "I would like two chairs.");
    desk.accept("Carl Ek");
    carl.write("help@harborpine.example", "Re: Two chairs", "In oak, please.");

    desk.page().locator("#timeline").getByText("In oak, please.").waitFor();
    assertThat(Records.of(stack, "harborpine").conversationsOf("Carl Ek")).isOne();
    desk.resolve();
  }

  private static com.microsoft.playwright.Locator.FilterOptions withText(String text) {
    return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
  }

  private static String freshId() {
    return Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 1);
  }
}
