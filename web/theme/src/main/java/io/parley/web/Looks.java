package io.parley.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How this browser wants to see Parley: theme, density and language.
 *
 * <p>A choice is kept in a cookie for all of Parley's screens. The language falls back to the
 * logged-in person's own, then to the browser's.
 */
@Named
@RequestScoped
public class Looks {
  /** Holds the chosen language tag, for what answers without a page. */
  public static final String LOCALE_COOKIE = "parley_locale";

  private static final Map<String, Set<String>> CHOICES =
      Map.of(
          "theme", Set.of("light", "dark"),
          "density", Set.of("cosy", "compact"),
          "locale", Set.of("en", "zh-CN"));
  private static final String PREFIX = "parley_";

  @Inject private Visitor visitor;

  private String theme;
  private String density;
  private Locale locale;

  @PostConstruct
  void read() {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    theme = cookie(external, "theme", "light");
    density = cookie(external, "density", "cosy");
    locale = LanguageChoice.of(languages(external));
  }

  private List<String> languages(ExternalContext external) {
    Locale browser = external.getRequestLocale();
    return List.of(
        cookie(external, "locale", ""),
        visitor.getProfile().locale(),
        browser == null ? "" : browser.toLanguageTag());
  }

  private static String cookie(ExternalContext external, String name, String fallback) {
    boolean chosen = external.getRequestCookieMap().get(PREFIX + name) instanceof Cookie;
    String value =
        chosen ? ((Cookie) external.getRequestCookieMap().get(PREFIX + name)).getValue() : "";
    return CHOICES.get(name).contains(value) ? value : fallback;
  }

  /** Keeps a choice and shows the same page again. */
  public String choose(String name, String value) {
    FacesContext faces = FacesContext.getCurrentInstance();
    if (CHOICES.getOrDefault(name, Set.of()).contains(value)) {
      ExternalContext external = faces.getExternalContext();
      external.addResponseCookie(
          PREFIX + name,
          value,
          Map.of(
              "path",
              "/",
              "maxAge",
              (int) Duration.ofDays(365).toSeconds(),
              "httpOnly",
              true,
              "secure",
              external.isSecure(),
              "SameSite",
              "Lax"));
    }
    return faces.getViewRoot().getViewId() + "?faces-redirect=true&includeViewParams=true";
  }

  public String getTheme() {
    return theme;
  }

  public String getDensity() {
    return density;
  }

  public Locale getLocale() {
    return locale;
  }

  /** The language as a tag for {@code <html lang>}. */
  public String getLanguage() {
    return locale.toLanguageTag();
  }
}
