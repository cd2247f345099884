package io.parley.channels.chat;

import io.parley.chat.ChatAccount;
import io.parley.chat.ChatAccounts;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The door of web chat, {@code /chat/<account key>}: refuses unknown accounts and foreign sites
 * before anything else, then leads to socket, settings or files.
 */
@WebServlet(urlPatterns = "/chat/*", name = "chat")
@MultipartConfig(fileSizeThreshold = 64 * 1024)
public class ChatServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(ChatServlet.class.getName());

  @Inject private transient ChatAccounts accounts;
  @Inject private transient ChatLimits limits;
  @Inject private transient SocketDoor sockets;
  @Inject private transient FilesDoor files;
  @Inject private transient WidgetSettings settings;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Place place = Place.parse(request.getPathInfo());
    Optional<ChatAccount> account = accounts.find(place.account());
    if (account.isEmpty()) {
      refuse(response, 404, "chat.account.not-found");
      return;
    }
    String origin = request.getHeader("Origin");
    boolean isSocket = "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    if ((origin != null || isSocket)
        && !account.get().origins().allow(origin, request.getHeader("Host"))) {
      refuse(response, 403, "chat.origin-refused");
      return;
    }
    allow(response, origin);
    lead(place, account.get(), request, response);
  }

  private void lead(
      Place place, ChatAccount account, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String what = request.getMethod() + " " + place.room();
    boolean opens = !what.startsWith("OPTIONS ");
    if (opens && !limits.mayOpen(request.getRemoteAddr())) {
      response.setHeader("Retry-After", "30");
      refuse(response, 429, "chat.too-many-from-address");
      return;
    }
    switch (what) {
      case "GET " -> sockets.enter(account, request, response);
      case "GET settings" -> settings.answer(account, request, response);
      case "POST files" -> files.take(account, request, response);
      case "GET files" -> files.give(account, place.file(), request, response);
      case "OPTIONS settings", "OPTIONS files" -> preflight(response);
      default -> refuse(response, 404, "chat.page.not-found");
    }
  }

  /** The token travels in a header of our own choice, never as a cookie: no credentials allowed. */
  private static void allow(HttpServletResponse response, String origin) {
    response.setHeader("Vary", "Origin");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    if (origin != null) {
      response.setHeader("Access-Control-Allow-Origin", origin.replaceAll("[\\r\\n]", ""));
    }
  }

  private static void preflight(HttpServletResponse response) {
    response.setHeader("Access-Control-Allow-Methods", "GET, POST");
    response.setHeader("Access-Control-Allow-Headers", "authorization");
    response.setHeader("Access-Control-Max-Age", "600");
    response.setStatus(204);
  }

  static void refuse(HttpServletResponse response, int status, String code) throws IOException {
    LOG.log(Level.INFO, "chat request refused: {0} {1}", new Object[] {status, code});
    JsonAnswer.problem(response, status, code);
  }

  /**
   * Where in the door's path a request stands: {@code /key}, {@code /key/settings}, {@code
   * /key/files}, {@code /key/files/id}.
   */
  record Place(String account, String room, String file) {
    static Place parse(String path) {
      String[] parts = (path == null ? "" : path.substring(1)).split("/", -1);
      return parts.length > 3
          ? new Place("", "", "")
          : new Place(part(parts, 0), part(parts, 1), part(parts, 2));
    }

    private static String part(String[] parts, int index) {
      return index < parts.length ? parts[index] : "";
    }
  }
}
