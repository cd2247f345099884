package io.parley.channels.chat;

import io.parley.chat.ChatDemo;
import io.parley.chat.ChatSettings;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * {@code /demo?account=KEY&lang=zh}: a made-up shop that embeds the chat of one account, of the
 * first one where none is named. Not found unless the server runs as a demo.
 */
@WebServlet(urlPatterns = "/demo", name = "demo")
public class DemoPage extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient ChatSettings settings;
  @Inject private transient ChatDemo demo;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<ChatDemo.Shop> shop =
        settings.demo() ? demo.find(request.getParameter("account")) : Optional.empty();
    if (shop.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    // As strict as a careful shop's: the widget has to live with it.
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    String page = new DemoText(shop.get(), isChinese(request)).fill(template());
    response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isChinese(HttpServletRequest request) {
    String wish = request.getParameter("lang");
    String language = wish == null ? request.getLocale().getLanguage() : wish;
    return language.startsWith("zh");
  }

  private String template() throws IOException {
    try (InputStream page = getServletContext().getResourceAsStream("/WEB-INF/demo.html")) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
