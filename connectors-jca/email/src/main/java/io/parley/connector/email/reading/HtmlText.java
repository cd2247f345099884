package io.parley.connector.email.reading;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** HTML read out as plain text, with the line breaks that a browser would show. */
final class HtmlText implements NodeVisitor {
  private static final Set<String> LINES =
      Set.of(
          "p",
          "div",
          "tr",
          "li",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "table",
          "pre",
          "blockquote",
          "hr",
          "dt",
          "dd",
          "address",
          "center",
          "article",
          "section");
  private static final Set<String> SILENT =
      Set.of("script", "style", "head", "title", "template", "object", "svg", "math");

  private final StringBuilder text = new StringBuilder();
  private int silent;

  private HtmlText() {}

  static String of(Element root) {
    HtmlText reader = new HtmlText();
    NodeTraversor.traverse(reader, root);
    return reader
        .text
        .toString()
        .replace('\u00A0', ' ')
        .replaceAll("[ \t]+\n", "\n")
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }

  @Override
  public void head(Node node, int depth) {
    String name = node.nodeName();
    if (SILENT.contains(name)) {
      silent++;
    }
    if (silent > 0) {
      return;
    }
    if (node instanceof TextNode words) {
      append(words.text());
    } else if (name.equals("br")) {
      text.append('\n');
    } else if (LINES.contains(name)) {
      newLine();
    } else if (name.equals("td") || name.equals("th")) {
      append(" ");
    }
  }

  @Override
  public void tail(Node node, int depth) {
    String name = node.nodeName();
    if (SILENT.contains(name)) {
      silent--;
    } else if (silent == 0 && LINES.contains(name)) {
      newLine();
    }
  }

  private void append(String words) {
    boolean atStart = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    text.append(atStart ? words.stripLeading() : words);
  }

  private void newLine() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }
}
