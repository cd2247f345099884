package io.parley.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A visitor of the demo shop who writes in its chat. */
final class ShopVisitor {
  private final Page page;

  private ShopVisitor(Page page) {
    this.page = page;
  }

  static ShopVisitor enter(ParleyStack stack, String name, BrowserContext browser) {
    Page page = browser.newPage();
    page.navigate(stack.chatDemo().toString());
    page.locator(".launch").click();
    page.locator("#parley-name").fill(name);
    page.locator("#parley-name").press("Enter");
    page.locator(".parley textarea").waitFor();
    return new ShopVisitor(page);
  }

  ShopVisitor say(String text) {
    page.locator(".parley textarea").fill(text);
    page.locator(".parley textarea").press("Enter");
    return this;
  }

  void sees(String text) {
    page.locator(".parley")
        .getByText(text)
        .first()
        .waitFor(new Locator.WaitForOptions().setTimeout(10_000));
  }
}
