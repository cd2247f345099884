package io.parley.workbench.live;

import io.parley.identity.Caller;
import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantId;
import io.parley.routing.Presence;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.time.Clock;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The socket of one screen. It only carries news to the browser; all that the browser has to say is
 * that it is still there, everything else goes by HTTP.
 */
@Dependent
@ServerEndpoint(value = "/live", configurator = LiveHandshake.class)
public class LiveEndpoint {
  private static final Logger LOG = Logger.getLogger(LiveEndpoint.class.getName());
  private static final int LONGEST_FRAME = 256;

  @Inject private OpenScreens screens;
  @Inject private Presence presence;
  @Inject private Clock clock;

  private Screen screen;

  @OnOpen
  public void open(Session session) {
    SocketWire wire = new SocketWire(session);
    Caller caller = LiveHandshake.callerOf(session).orElse(null);
    if (caller == null || caller.tenant().isEmpty()) {
      wire.close(CloseCodes.VIOLATED_POLICY, "log in");
      return;
    }
    session.setMaxTextMessageBufferSize(LONGEST_FRAME);
    TenantId tenant = caller.tenant().get();
    screen = new Screen(tenant, UUID.fromString(caller.id()), wire, clock.instant());
    screens.add(screen);
    Tenancy.run(tenant, () -> presence.connected(screen.agentId()));
    screen.show("{\"type\":\"live.open\"}");
  }

  @OnMessage
  public void heard(String frame) {
    if (screen != null) {
      screen.heard(clock.instant());
    }
  }

  @OnClose
  public void close() {
    if (screen == null) {
      return;
    }
    screen.close();
    if (screens.remove(screen)) {
      Tenancy.run(screen.tenant(), () -> presence.disconnected(screen.agentId()));
    }
  }

  /** The close event follows; a browser that goes away without a word is nothing to report. */
  @OnError
  public void fail(Throwable reason) {
    LOG.log(Level.FINE, "socket failed", reason);
  }
}
