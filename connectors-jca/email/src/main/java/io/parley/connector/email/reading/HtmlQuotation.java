package io.parley.connector.email.reading;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Elements;

/** Cuts out of an HTML mail what its program marked as earlier mails; leaves it where in doubt. */
final class HtmlQuotation {
  /** Whole elements that hold the earlier mail: Gmail, Thunderbird, Apple, Yahoo, QQ, 163. */
  private static final String CONTAINERS =
      "div.gmail_quote, div.gmail_quote_container, blockquote[type=cite], div.yahoo_quoted,"
          + " includetail, #isReplyContent, blockquote#isReplyContent, div.ntes_reply_quote,"
          + " div.moz-cite-prefix";

  /** From these on everything is the earlier mail: Outlook, Foxmail, Netease. */
  private static final String BEGINNINGS =
      "#appendonsend, #divRplyFwdMsg, #mail-editor-reference-message-container,"
          + " hr#stopSpelling, div.foxmail-quote,"
          + " div[style*=border:none;border-top:solid]";

  private static final String DIVIDERS =
      "div:matchesOwn(^\\s*-{2,}\\s*(原始邮件|Original( Message)?|回复的原邮件)\\s*-{2,})";

  private HtmlQuotation() {}

  /** Takes the quotation out of the document and returns its text; empty where there is none. */
  static String cut(Document mail) {
    Document rest = mail.clone();
    StringBuilder quoted = new StringBuilder();
    for (Node node : marked(rest)) {
      if (node instanceof Element element) {
        quoted.append(HtmlText.of(element)).append('\n');
      }
      node.remove();
    }
    boolean nothingFresh = HtmlText.of(rest.body()).isBlank() && rest.select("img").isEmpty();
    if (quoted.isEmpty() || nothingFresh) {
      return "";
    }
    mail.body().replaceWith(rest.body());
    return quoted.toString().strip();
  }

  private static List<Node> marked(Document mail) {
    List<Node> nodes = new ArrayList<>();
    for (Element beginning : mail.select(BEGINNINGS + ", " + DIVIDERS)) {
      if (!isWithin(nodes, beginning)) {
        nodes.addAll(fromThereOn(beginning));
      }
    }
    Elements containers = mail.select(CONTAINERS);
    for (Element container : containers) {
      if (!isWithin(nodes, container)) {
        nodes.add(container);
      }
    }
    return nodes;
  }

  private static List<Node> fromThereOn(Element beginning) {
    Element first = beginning;
    // Outlook wraps the divider alone into a box of its own; the old mail follows the box.
    while (first.parent() != null
        && !first.parent().nameIs("body")
        && first.parent().childrenSize() == 1) {
      first = first.parent();
    }
    List<Node> nodes = new ArrayList<>();
    for (Node node = first; node != null; node = node.nextSibling()) {
      nodes.add(node);
    }
    return nodes;
  }

  private static boolean isWithin(List<Node> nodes, Element element) {
    for (Node node = element; node != null; node = node.parent()) {
      if (nodes.contains(node)) {
        return true;
      }
    }
    return false;
  }
}
