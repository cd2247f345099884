package io.parley.system.line;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.parley.system.AgentDesk;
import io.parley.system.Chromium;
import io.parley.system.ParleyStack;
import io.parley.system.ShopVisitor;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * From the operator's click to the first answered chat of a new company, by nothing but its screens
 * and mails.
 */
class OnboardingIT {
  private static final Pattern LINK = Pattern.compile("https?://\\S+/invitation\\S+");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String PASSWORD = "a fjord, a ferry, a lighthouse";

  private static Chromium chromium;

  private final ParleyStack stack = ParleyStack.shared();
  private final String slug = "fjord" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeAll
  static void startBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stopBrowser() {
    chromium.close();
  }

  @Test
  void newCompanyAnswersItsFirstChat() {
    MailUser siri = new MailUser(stack, "Siri Dahl", "siri@" + slug + ".example");
    onboard("siri@" + slug + ".example");

    Page administration = accept(siri);
    administration.locator("[id='f:openChat']").click();
    URI demo = stack.chatDemo().resolve(administration.locator("#demo").getAttribute("href"));
    MailUser ola = new MailUser(stack, "Ola Nes", "ola@" + slug + ".example");
    invite(administration, "Ola Nes", "ola@" + slug + ".example");

    AgentDesk desk = AgentDesk.at(accept(ola)).become("AVAILABLE");
    ShopVisitor visitor =
        ShopVisitor.enter(demo, "Nora", chromium.person("en", 420))
            .say("When does the ferry leave?");
    desk.accept("Nora").reply("At nine.");
    visitor.sees("At nine.");
    desk.resolve();
  }

  private void onboard(String administrator) {
    ParleyStack.Login operator = stack.login("OPERATOR", "");
    Page page = chromium.person("en", 1440).newPage();
    page.navigate(stack.address("admin").toString());
    page.locator("#email").fill(operator.user());
    page.locator("#password").fill(operator.password());
    page.locator("#submit").click();
    page.locator("[id='f:begin']").click();
    page.locator("[id='f:name']").fill("Fjordline Travel");
    page.locator("[id='f:slug']").fill(slug);
    page.locator("[id='f:forward']").click();
    page.locator("[id='f:seats']").waitFor();
    page.locator("[id='f:forward']").click();
    page.locator("[id='f:adminName']").fill("Siri Dahl");
    page.locator("[id='f:adminEmail']").fill(administrator);
    page.locator("[id='f:finish']").click();
    page.locator("[id='f:onboarding'] .bar.ok").waitFor();
  }

  private static void invite(Page administration, String name, String email) {
    administration.navigate(
        administration.url().replaceFirst("/settings/.*", "/settings/agents.xhtml"));
    administration.locator("[id='f:begin']").click();
    administration.locator("[id='f:name']").fill(name);
    administration.locator("[id='f:email']").fill(email);
    administration.locator("[id='f:role']").selectOption("AGENT");
    administration.locator("[id='f:save']").click();
    administration.locator("[id='f:table']").getByText(name).waitFor();
  }

  /** Opens the link of the invitation, sets a password and is let in. */
  private static Page accept(MailUser invited) {
    await().atMost(PATIENCE).until(() -> invited.mailWith("/invitation").isPresent());
    Matcher link = LINK.matcher(invited.mailWith("/invitation").orElseThrow().text());
    if (!link.find()) {
      throw new AssertionError("no link in the invitation");
    }
    Page page = chromium.person("en", 1440).newPage();
    page.navigate(link.group());
    page.locator("#password").fill(PASSWORD);
    page.locator("#again").fill(PASSWORD);
    page.locator("#accept").click();
    return page;
  }
}
