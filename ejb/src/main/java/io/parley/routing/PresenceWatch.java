package io.parley.routing;

import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantId;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Wakes the routers after a start, and from then on finds agents whose screens fell silent: when a
 * node dies, its sockets close without a word. Each node looks after the tenants that it routes
 * for.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PresenceWatch {
  @EJB Router router;
  @Inject Silence silence;
  @Inject Awakening awakening;
  @Resource TimerService timers;

  private final AtomicBoolean awake = new AtomicBoolean();
  private final AtomicBoolean busy = new AtomicBoolean();

  @PostConstruct
  void schedule() {
    timers.createCalendarTimer(
        new ScheduleExpression().hour("*").minute("*").second("*/10"),
        new TimerConfig(null, false));
  }

  @Timeout
  void look() {
    if (busy.compareAndSet(false, true)) {
      try {
        if (!awake.get()) {
          awakening.wakeAll();
          awake.set(true);
        }
        for (TenantId tenant : router.tenants()) {
          Tenancy.run(tenant, silence::report);
        }
      } finally {
        busy.set(false);
      }
    }
  }
}
