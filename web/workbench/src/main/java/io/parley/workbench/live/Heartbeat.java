package io.parley.workbench.live;

import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantId;
import io.parley.routing.Presence;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Lets screens know that the line is alive, drops those that do not answer, and tells the router
 * which agents still sit before one.
 *
 * <p>The server beats, not the browser: a hidden tab's timers run once a minute, but its socket
 * hears at once. A browser that has heard nothing for 4.5 s takes itself for offline.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Heartbeat {
  private static final String TICK = "{\"type\":\"live.tick\"}";

  @Inject private OpenScreens screens;
  @Inject private Presence presence;
  @Inject private Clock clock;

  private record Seat(TenantId tenant, UUID agentId) {}

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void beat() {
    for (Screen screen : screens.all()) {
      if (screen.isSilentAt(clock.instant())) {
        screen.drop();
      } else {
        screen.show(TICK);
      }
    }
  }

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void stillThere() {
    screens.all().stream()
        .map(screen -> new Seat(screen.tenant(), screen.agentId()))
        .collect(Collectors.toSet())
        .forEach(seat -> Tenancy.run(seat.tenant(), () -> presence.connected(seat.agentId())));
  }
}
