package io.parley.web;

import java.util.List;
import java.util.Locale;

/** Parley speaks English and simplified Chinese; anything else is served in English. */
public final class LanguageChoice {
  private LanguageChoice() {}

  /**
   * The first tag that Parley speaks.
   *
   * @param tags in order of preference; blanks are passed over
   */
  public static Locale of(List<String> tags) {
    for (String tag : tags) {
      String language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
      if (language.equals("zh")) {
        return Locale.SIMPLIFIED_CHINESE;
      }
      if (language.equals("en")) {
        return Locale.ENGLISH;
      }
    }
    return Locale.ENGLISH;
  }
}
