package io.parley.workbench.live;

import io.parley.platform.tenancy.TenantId;
import jakarta.websocket.CloseReason.CloseCodes;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One open workbench of an agent: a browser tab, to be exact. */
final class Screen {
  /** A browser answers every tick; after this silence it is gone, whatever its TCP stack says. */
  static final Duration SILENCE = Duration.ofSeconds(12);

  private final TenantId tenant;
  private final UUID agentId;
  private final SocketWire wire;
  private final Outlet outlet;
  private volatile Instant heardAt;

  Screen(TenantId tenant, UUID agentId, SocketWire wire, Instant openedAt) {
    this.tenant = tenant;
    this.agentId = agentId;
    this.wire = wire;
    this.outlet = new Outlet(wire);
    this.heardAt = openedAt;
  }

  TenantId tenant() {
    return tenant;
  }

  UUID agentId() {
    return agentId;
  }

  void show(String event) {
    outlet.send(event);
  }

  void heard(Instant at) {
    heardAt = at;
  }

  boolean isSilentAt(Instant now) {
    return heardAt.plus(SILENCE).isBefore(now);
  }

  void drop() {
    outlet.close();
    wire.close(CloseCodes.GOING_AWAY, "silent");
  }

  void close() {
    outlet.close();
  }
}
