package io.parley.channels.webhook;

import io.parley.channel.Webhooks;
import io.parley.connector.AccountKey;
import io.parley.connector.WebhookAnswer;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * {@code /channels/hooks/{accountKey}}: what a platform's console is given as the address to call.
 */
@WebServlet("/hooks/*")
public class WebhookServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(WebhookServlet.class.getName());
  private static final Set<String> METHODS = Set.of("GET", "POST");

  @EJB transient Webhooks webhooks;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String key = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    WebhookAnswer answer = answer(key, request);
    log(key, answer);
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    response.setStatus(answer.status());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    if (answer.status() == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
      response.setHeader("Allow", "GET, POST");
    }
    response.setContentType(answer.mediaType());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private WebhookAnswer answer(String key, HttpServletRequest request) throws IOException {
    if (!METHODS.contains(request.getMethod())) {
      return WebhookAnswer.refused(405, "webhook.method");
    }
    if (!AccountKey.isKey(key)) {
      return WebhookAnswer.refused(404, "webhook.unknown-account");
    }
    try {
      return webhooks.receive(new AccountKey(key), Call.of(request));
    } catch (CallTooLargeException e) {
      return WebhookAnswer.refused(413, "webhook.too-large");
    } catch (IllegalArgumentException e) {
      return WebhookAnswer.refused(400, "webhook.malformed");
    } catch (RuntimeException e) {
      // Not acknowledged, so the platform sends it again: the answer is the redelivery.
      LOG.log(Level.WARNING, "A call could not be taken", e);
      return WebhookAnswer.refused(503, "webhook.unavailable");
    }
  }

  /** Never what the call says, and of the path only what has the form of a key. */
  private static void log(String key, WebhookAnswer answer) {
    String account = AccountKey.isKey(key) ? key : "-";
    Level level = answer.code().isEmpty() ? Level.FINE : Level.INFO;
    LOG.log(
        level,
        "webhook account={0} status={1} code={2}",
        new Object[] {account, Integer.toString(answer.status()), answer.code()});
  }
}
