package io.parley.channels.chat;

import io.parley.chat.ChatDemo;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the demo page's places with words, escaped. */
final class DemoText {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([A-Za-z0-9]+)}}");
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle words;
  private final Map<String, String> facts;
  private final String kind;

  DemoText(ChatDemo.Shop shop, boolean chinese) {
    words =
        ResourceBundle.getBundle(
            "io.parley.channels.chat.demo",
            chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT,
            DemoText.class.getClassLoader(),
            NO_FALLBACK);
    kind = shop.chinese() ? "logistics" : "goods";
    facts =
        Map.of(
            "lang",
            chinese ? "zh-CN" : "en",
            "otherLang",
            chinese ? "en" : "zh-CN",
            "kind",
            kind,
            "shop",
            shop.company(),
            "account",
            shop.key().value());
  }

  String fill(String template) {
    return PLACE
        .matcher(template)
        .replaceAll(found -> Matcher.quoteReplacement(escaped(word(found.group(1)))));
  }

  private String word(String name) {
    String fact = facts.get(name);
    if (fact != null) {
      return fact;
    }
    String ofKind = kind + "." + name;
    return words.getString(words.containsKey(ofKind) ? ofKind : name);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
