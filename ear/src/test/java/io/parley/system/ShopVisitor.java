package io.parley.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;

/** A visitor of the demo shop who writes in its chat. */
public final class ShopVisitor {
  private final Page page;

  private ShopVisitor(Page page) {
    this.page = page;
  }

  static ShopVisitor enter(ParleyStack stack, String name, BrowserContext browser) {
    return enter(stack.chatDemo(), name, browser);
  }

  /** Comes to the demo page of one account. */
  public static ShopVisitor enter(URI demo, String name, BrowserContext browser) {
    Page page = browser.newPage();
    page.navigate(demo.toString());
    page.locator(".launch").click();
    page.locator("#parley-name").fill(name);
    page.locator("#parley-name").press("Enter");
    page.locator(".parley textarea").waitFor();
    return new ShopVisitor(page);
  }

  public ShopVisitor say(String text) {
    page.locator(".parley textarea").fill(text);
    page.locator(".parley textarea").press("Enter");
    return this;
  }

  public void sees(String text) {
    page.locator(".parley")
        .getByText(text)
        .first()
        .waitFor(new Locator.WaitForOptions().setTimeout(10_000));
  }
}
