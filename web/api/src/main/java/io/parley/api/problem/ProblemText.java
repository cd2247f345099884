package io.parley.api.problem;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** Says codes in the caller's language: English, or 简体中文 for every sort of Chinese. */
final class ProblemText {
  private static final String OWN = "io.parley.api.messages";
  private static final String UNKNOWN = "error.unknown";
  // Without it an English reader would get the language of the server's own locale.
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private ProblemText() {}

  /** The first language of the caller's list that we speak; English where there is none. */
  static Locale choose(List<Locale> wished) {
    for (Locale locale : wished) {
      if (locale.getLanguage().equals("zh")) {
        return Locale.SIMPLIFIED_CHINESE;
      }
      if (locale.getLanguage().equals("en")) {
        return Locale.ENGLISH;
      }
    }
    return Locale.ENGLISH;
  }

  static Locale choose(java.util.Enumeration<Locale> wished) {
    return choose(Collections.list(wished));
  }

  /** What the code means; for a code of ours the same for every occurrence. */
  static String title(String code, Locale locale, List<Object> parameters) {
    return find(OWN, code, locale)
        .or(() -> find("io.parley." + capability(code) + ".messages", code, locale))
        .or(() -> find(OWN, UNKNOWN, locale))
        .map(pattern -> filled(pattern, locale, parameters))
        .orElse(code);
  }

  /** About this occurrence; empty where the title says all. */
  static String detail(String code, Locale locale, List<Object> parameters) {
    return find(OWN, code + ".detail", locale)
        .map(pattern -> filled(pattern, locale, parameters))
        .orElse("");
  }

  private static String filled(String pattern, Locale locale, List<Object> parameters) {
    return new MessageFormat(pattern, locale).format(parameters.toArray());
  }

  private static String capability(String code) {
    int dot = code.indexOf('.');
    return dot < 0 ? code : code.substring(0, dot);
  }

  private static Optional<String> find(String bundle, String key, Locale locale) {
    try {
      ResourceBundle texts =
          ResourceBundle.getBundle(bundle, locale, ProblemText.class.getClassLoader(), NO_FALLBACK);
      return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
    } catch (MissingResourceException e) {
      return Optional.empty();
    }
  }
}
