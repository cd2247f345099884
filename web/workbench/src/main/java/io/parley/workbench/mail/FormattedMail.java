package io.parley.workbench.mail;

import io.parley.conversation.Conversations;
import io.parley.conversation.MessageView;
import io.parley.platform.DomainException;
import io.parley.platform.Ids;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * {@code /mail/<conversation>/<sequence>}: the HTML of one message, for the timeline's frame.
 *
 * <p>Served under a policy of its own rather than as {@code srcdoc}, because a {@code srcdoc} frame
 * is bound by the page's policy as well, which would then have to allow images from anywhere.
 */
@WebServlet("/mail/*")
public class FormattedMail extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String NOTHING =
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'self'; style-src 'unsafe-inline'; img-src data:";

  @Inject private transient Conversations conversations;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String html;
    try {
      html = htmlAt(request.getPathInfo());
    } catch (DomainException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    boolean images = "true".equals(request.getParameter("images"));
    response.setHeader("Content-Security-Policy", images ? NOTHING + " https: http:" : NOTHING);
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/html;charset=UTF-8");
    response.getOutputStream().write(MailPage.around(html).getBytes(StandardCharsets.UTF_8));
  }

  private String htmlAt(String path) {
    String[] parts = path == null ? new String[0] : path.split("/", -1);
    if (parts.length != 3) {
      throw DomainException.notFound("message");
    }
    UUID conversation = Ids.parse(parts[1], "conversation");
    long sequence = sequence(parts[2]);
    return conversations.timeline(conversation, sequence - 1, 1).stream()
        .filter(message -> message.sequence() == sequence)
        .map(FormattedMail::html)
        .findFirst()
        .orElseThrow(() -> DomainException.notFound("message"));
  }

  private static String html(MessageView message) {
    return message.content().html();
  }

  private static long sequence(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw DomainException.notFound("message");
    }
  }
}
