package io.parley.workbench.live;

import io.parley.identity.Caller;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.Optional;

/** Makes the endpoint a bean of the container, and says as whom a session was opened. */
public class LiveHandshake extends ServerEndpointConfig.Configurator {

  @Override
  public <T> T getEndpointInstance(Class<T> endpointClass) {
    return CDI.current().select(endpointClass).get();
  }

  static Optional<Caller> callerOf(Session session) {
    return Optional.ofNullable(session.getUserPrincipal())
        .map(principal -> Caller.parse(principal.getName()));
  }
}
