package io.parley.connector.email.reading;

import io.parley.connector.Content;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Makes of a mail's body what its writer wrote now, with the repeated mails put aside. */
final class Written {
  private static final String FORWARDED = "(?i)\\s*(fwd?|wg|转发|轉寄)\\s*[:：].*";

  private Written() {}

  static Content of(BodyChoice.Body body, String subject) {
    boolean forwarded = subject.matches(FORWARDED);
    if (body.html().isBlank()) {
      Split split = split(body.plain(), forwarded);
      return new Content(Content.Kind.TEXT, subject, split.fresh(), "", split.quoted());
    }
    Document html = Jsoup.parseBodyFragment(body.html());
    // Pretty printing changes texts and takes the square of the depth.
    html.outputSettings().prettyPrint(false);
    String cut = forwarded ? "" : HtmlQuotation.cut(html);
    String readOut = HtmlText.of(html.body());
    Split split = split(body.plain().isBlank() ? readOut : body.plain(), forwarded);
    if (!cut.isEmpty()) {
      // Both renderings must say the same: the text follows what is left of the HTML.
      String fresh = split.quoted().isEmpty() ? readOut : split.fresh();
      return new Content(Content.Kind.TEXT, subject, fresh, safe(html), cut);
    }
    if (!split.quoted().isEmpty() && html.select("img, table").isEmpty()) {
      return new Content(Content.Kind.TEXT, subject, split.fresh(), "", split.quoted());
    }
    return new Content(Content.Kind.TEXT, subject, split.fresh(), safe(html), "");
  }

  private static Split split(String text, boolean forwarded) {
    return forwarded ? Split.nothingQuoted(text.strip()) : PlainQuotation.split(text);
  }

  private static String safe(Document html) {
    // Nothing runs scripts here, so what is meant for that case is what is shown.
    html.select("noscript").unwrap();
    return SafeHtml.of(html.body().html());
  }
}
