package io.parley.channels.chat;

import io.parley.chat.ChatAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.Map;

/**
 * Turns an allowed handshake into a socket. The upgrade is made here, not by an annotated endpoint,
 * because only a servlet sees the client's address and can refuse with a plain status.
 */
@ApplicationScoped
class SocketDoor {
  @Inject private ChatServices services;

  void enter(ChatAccount account, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
      response.setHeader("Upgrade", "websocket");
      ChatServlet.refuse(response, 426, "chat.socket-only");
      return;
    }
    ServerContainer container =
        (ServerContainer) request.getServletContext().getAttribute(ServerContainer.class.getName());
    ServerEndpointConfig config =
        ServerEndpointConfig.Builder.create(ChatEndpoint.class, "/chat/{account}")
            .configurator(new Made(new ChatEndpoint(services, account)))
            .build();
    try {
      container.upgradeHttpToWebSocket(
          request, response, config, Map.of("account", account.key().value()));
    } catch (DeploymentException e) {
      throw new ServletException(e);
    }
  }

  /** Gives the container the endpoint that was made for this very handshake. */
  private static final class Made extends ServerEndpointConfig.Configurator {
    private final ChatEndpoint endpoint;

    Made(ChatEndpoint endpoint) {
      this.endpoint = endpoint;
    }

    @Override
    public <T> T getEndpointInstance(Class<T> type) {
      return type.cast(endpoint);
    }

    /** The door has checked the origin already, by the account's own list. */
    @Override
    public boolean checkOrigin(String origin) {
      return true;
    }
  }
}
