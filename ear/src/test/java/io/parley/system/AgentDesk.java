package io.parley.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** An agent before the workbench: what they see and press. */
public final class AgentDesk {
  private final Page page;

  private AgentDesk(Page page) {
    this.page = page;
  }

  /** Logs in; whoever is on a narrow screen sees the work list first. */
  public static AgentDesk open(ParleyStack stack, ParleyStack.Login login, BrowserContext browser) {
    Page page = browser.newPage();
    page.navigate(stack.address("workbench").toString());
    page.locator("#company").fill(login.tenant());
    page.locator("#email").fill(login.user());
    page.locator("#password").fill(login.password());
    page.locator("#submit").click();
    return at(page);
  }

  /** Sits down before a workbench that is opening. */
  public static AgentDesk at(Page page) {
    page.locator("#desk").waitFor();
    page.waitForCondition(() -> page.locator("#presence").isEnabled());
    return new AgentDesk(page);
  }

  public Page page() {
    return page;
  }

  public AgentDesk become(String state) {
    page.locator("#presence").click();
    page.locator("#presence-menu [data-state=" + state + "]").click();
    page.locator("#presence-menu [data-state=" + state + "][aria-checked=true]")
        .waitFor(
            new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    return this;
  }

  public Locator offerFrom(String customer) {
    return page.locator(".offer").filter(new Locator.FilterOptions().setHasText(customer));
  }

  /** Accepts what is offered from a customer and has the conversation before them. */
  public AgentDesk accept(String customer) {
    offerFrom(customer).locator("[data-t=accept]").click();
    page.locator("#composer").waitFor();
    page.locator("#c-name")
        .filter(new Locator.FilterOptions().setHasText(customer))
        .waitFor(
            new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    return this;
  }

  public AgentDesk reply(String text) {
    page.locator("#text").fill(text);
    page.locator("#text").press("Control+Enter");
    return this;
  }

  public Locator messages() {
    return page.locator("#timeline .msg");
  }

  public Locator own(String text) {
    return page.locator("#timeline .msg.out").filter(new Locator.FilterOptions().setHasText(text));
  }

  /** Ends the conversation that is open. */
  public void resolve() {
    page.locator("#resolve").click();
    page.locator("#resolve-do").click();
    page.locator("#nothing").waitFor();
  }

  /** How far the page could be scrolled sideways. */
  int overhang() {
    return ((Number)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .intValue();
  }
}
