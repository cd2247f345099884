package io.parley.platform.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
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
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Sends what a crash or an absent broker left in the outbox. Normally it finds nothing. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxSweep {
  /** Rows younger than this are still with the relay. */
  private static final Duration AGE = Duration.ofSeconds(5);

  private static final int MOST = 500;

  @Inject OutboxRows rows;
  @Inject OutboxRelay relay;
  @Inject Clock clock;
  @Resource TimerService timers;

  private final AtomicBoolean busy = new AtomicBoolean();

  @PostConstruct
  void schedule() {
    timers.createCalendarTimer(
        new ScheduleExpression().hour("*").minute("*").second("*/3"), new TimerConfig(null, false));
  }

  @Timeout
  void sweep() {
    if (busy.compareAndSet(false, true)) {
      try {
        List<OutboxRow> left = rows.writtenBefore(clock.instant().minus(AGE), MOST);
        relay.send(left);
      } finally {
        busy.set(false);
      }
    }
  }
}
