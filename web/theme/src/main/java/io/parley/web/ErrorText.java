package io.parley.web;

import io.parley.platform.DomainException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Says a refused rule in a person's language: the code is looked up in the capability's bundle
 * {@code io.parley.<capability>.messages}, then in {@code io.parley.web.messages}.
 */
public final class ErrorText {
  private static final String COMMON = "io.parley.web.messages";
  private static final String UNKNOWN = "error.unknown";
  // Without it an English reader would get the language of the server's own locale.
  private static final ResourceBundle.Control ENGLISH_OTHERWISE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private ErrorText() {}

  /** The sentence for a refusal; a code that nobody has translated gets a general one. */
  public static String of(DomainException refusal, Locale locale) {
    return of(refusal.code(), locale, refusal.parameters().toArray());
  }

  public static String of(String code, Locale locale, Object... parameters) {
    int dot = code.indexOf('.');
    String capability = dot < 0 ? code : code.substring(0, dot);
    String pattern = find("io.parley." + capability + ".messages", code, locale);
    if (pattern == null) {
      pattern = find(COMMON, code, locale);
    }
    if (pattern == null) {
      pattern = find(COMMON, UNKNOWN, locale);
    }
    return new MessageFormat(pattern, locale).format(parameters);
  }

  private static String find(String bundle, String key, Locale locale) {
    try {
      ResourceBundle texts =
          ResourceBundle.getBundle(
              bundle, locale, Thread.currentThread().getContextClassLoader(), ENGLISH_OTHERWISE);
      return texts.containsKey(key) ? texts.getString(key) : null;
    } catch (MissingResourceException e) {
      return null;
    }
  }
}
