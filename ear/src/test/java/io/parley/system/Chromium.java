package io.parley.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Map;

/** The machine's own Chromium, driven by Playwright; each person gets a context of their own. */
public final class Chromium implements AutoCloseable {
  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(
                      Path.of(System.getProperty("parley.chromium", "/usr/bin/chromium")))
                  .setArgs(java.util.List.of("--no-sandbox")));

  /** A person with a browser of this language and width, in the light. */
  public BrowserContext person(String locale, int width) {
    return person(locale, width, ColorScheme.LIGHT);
  }

  public BrowserContext person(String locale, int width, ColorScheme scheme) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setLocale(locale)
            .setColorScheme(scheme)
            // axe brings its own script; the pages' policies are tested over HTTP
            .setBypassCSP(true)
            .setViewportSize(width, 800));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
