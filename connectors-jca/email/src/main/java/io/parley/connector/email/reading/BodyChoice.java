package io.parley.connector.email.reading;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;

/**
 * Chooses what of a mail is read as its text and as its HTML; all other leaves are attachments.
 *
 * <p>Of alternatives the last with HTML and the first with plain text count; parts side by side are
 * read one after the other.
 */
final class BodyChoice {
  private final int longest;
  private final List<MimePart> attachments = new ArrayList<>();

  /** One rendering of a part; either may be empty. */
  record Body(String plain, String html) {
    static final Body NONE = new Body("", "");

    boolean isEmpty() {
      return plain.isBlank() && html.isBlank();
    }
  }

  BodyChoice(int longest) {
    this.longest = longest;
  }

  Body of(MimePart part) {
    if (!part.isMultipart()) {
      return leaf(part);
    }
    List<Body> bodies = part.parts().stream().map(this::of).filter(b -> !b.isEmpty()).toList();
    if (bodies.size() < 2) {
      return bodies.isEmpty() ? Body.NONE : bodies.get(0);
    }
    return part.type().equals("multipart/alternative") ? best(bodies) : joined(bodies);
  }

  /** Leaves that are not read as text, known after the choice. */
  List<MimePart> attachments() {
    return attachments;
  }

  private Body leaf(MimePart part) {
    if (!part.isBody(longest)) {
      if (part.content().length > 0 || !part.givenName().isEmpty()) {
        attachments.add(part);
      }
      return Body.NONE;
    }
    return part.type().equals("text/html") ? new Body("", part.text()) : new Body(part.text(), "");
  }

  private static Body best(List<Body> bodies) {
    String plain = "";
    String html = "";
    for (Body body : bodies) {
      plain = plain.isBlank() ? body.plain : plain;
      html = body.html.isBlank() ? html : body.html;
    }
    return new Body(plain, html);
  }

  private static Body joined(List<Body> bodies) {
    boolean anyHtml = bodies.stream().anyMatch(body -> !body.html.isBlank());
    List<String> plain = new ArrayList<>();
    List<String> html = new ArrayList<>();
    for (Body body : bodies) {
      plain.add(body.plain.isBlank() ? textOf(body.html) : body.plain);
      html.add(body.html.isBlank() ? asHtml(body.plain) : body.html);
    }
    return new Body(String.join("\n", plain), anyHtml ? String.join("<hr>", html) : "");
  }

  private static String textOf(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    return HtmlText.of(document.body());
  }

  private static String asHtml(String plain) {
    return "<div style=\"white-space:pre-wrap\">" + Entities.escape(plain) + "</div>";
  }
}
