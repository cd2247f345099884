package io.parley.attachment;

import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantId;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Deletes files that no message came for: a crash between storing them and queueing their message,
 * a composer that was left.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AttachmentSweep {
  /** Longer than any message waits in the broker or any composer stays open. */
  private static final Duration AGE = Duration.ofDays(4);

  @Inject StrayAttachments strays;
  @Inject Clock clock;
  @Resource TimerService timers;

  @PostConstruct
  void schedule() {
    timers.createCalendarTimer(
        new ScheduleExpression().hour("*").minute("17"), new TimerConfig(null, false));
  }

  @Timeout
  void sweep() {
    Instant before = clock.instant().minus(AGE);
    for (TenantId tenant : Tenancy.callAsPlatform(strays::tenants)) {
      Tenancy.run(tenant, () -> strays.delete(before));
    }
  }
}
