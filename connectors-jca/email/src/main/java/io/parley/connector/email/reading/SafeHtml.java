package io.parley.connector.email.reading;

import java.util.List;
import java.util.Locale;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * HTML of strangers made harmless: no script, no form, no remote content. Pictures of the mail
 * itself stay as {@code cid:} references; the address of a remote picture moves to {@code
 * data-remote-src}, so that nothing is fetched before a click.
 */
final class SafeHtml {
  static final String REMOTE_SOURCE = "data-remote-src";

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowCommonInlineFormattingElements()
          .allowCommonBlockElements()
          .allowElements("hr", "pre", "span", "font", "center", "dl", "dt", "dd", "address")
          .allowElements("table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption")
          .allowElements("colgroup", "col")
          .allowElements(SafeHtml::link, "a")
          .allowElements(SafeHtml::picture, "img")
          .allowUrlProtocols("http", "https", "mailto", "tel", "cid")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("target")
          .matching(false, "_blank")
          .onElements("a")
          .allowAttributes("src", "alt", "width", "height")
          .onElements("img")
          .allowAttributes("colspan", "rowspan", "align", "valign", "width")
          .onElements("td", "th")
          .allowAttributes("color", "size")
          .onElements("font")
          .allowAttributes("dir", "lang")
          .globally()
          .allowStyling()
          .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
          .toFactory();

  private SafeHtml() {}

  static String of(String html) {
    return POLICY.sanitize(html);
  }

  private static String link(String element, List<String> attributes) {
    int href = attributes.indexOf("href");
    if (href >= 0 && scheme(attributes.get(href + 1)).equals("cid:")) {
      attributes.remove(href + 1);
      attributes.remove(href);
    }
    if (!attributes.contains("target")) {
      attributes.add("target");
      attributes.add("_blank");
    }
    return element;
  }

  private static String picture(String element, List<String> attributes) {
    for (int i = 0; i < attributes.size(); i += 2) {
      if (attributes.get(i).equals("src") && !scheme(attributes.get(i + 1)).equals("cid:")) {
        attributes.set(i, REMOTE_SOURCE);
      }
    }
    return element;
  }

  private static String scheme(String url) {
    return url.substring(0, url.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }
}
