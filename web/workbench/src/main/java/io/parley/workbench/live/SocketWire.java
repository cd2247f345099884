package io.parley.workbench.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A WebSocket session as the wire of an {@link Outlet}. */
final class SocketWire implements Outlet.Wire {
  private static final Logger LOG = Logger.getLogger(SocketWire.class.getName());

  private final Session session;

  SocketWire(Session session) {
    this.session = session;
  }

  @Override
  public void write(String frame, Consumer<Boolean> listener) {
    try {
      session.getAsyncRemote().sendText(frame, result -> listener.accept(result.isOK()));
    } catch (RuntimeException e) {
      // The session closed meanwhile; the close event takes the screen away.
      listener.accept(false);
    }
  }

  @Override
  public void closeOverloaded() {
    close(CloseCodes.TRY_AGAIN_LATER, "behind");
  }

  void close(CloseCodes code, String reason) {
    try {
      session.close(new CloseReason(code, reason));
    } catch (IOException | IllegalStateException e) {
      LOG.log(Level.FINE, "socket was closed already", e);
    }
  }
}
