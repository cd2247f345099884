package io.parley.platform.metrics;

import io.parley.platform.messaging.DeadLetterCount;
import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantId;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Looks every 30 seconds at what waits, so that asking for the metrics never asks the database.
 * Every node reports the same figures: take the largest, not the sum.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Backlog {
  private static final Logger LOG = Logger.getLogger(Backlog.class.getName());
  private static final List<String> CHANNELS = List.of("CHAT", "EMAIL", "WECHAT");

  @Inject BacklogRows rows;
  @Inject DeadLetterCount deadLetters;
  @Inject MetricRegistry registry;
  @Resource TimerService timers;

  private final AtomicBoolean busy = new AtomicBoolean();
  private final Map<String, Integer> waiting = new ConcurrentHashMap<>();
  private volatile int outboxRows;
  private volatile int dead;

  @PostConstruct
  void begin() {
    registry.gauge(
        named("parley_outbox_rows", "Messages to the broker that wait"), () -> outboxRows);
    registry.gauge(
        named("parley_dead_letters", "Messages that failed too often, at most 1000"), () -> dead);
    for (String channel : CHANNELS) {
      registry.gauge(
          named("parley_work_items_waiting", "Items of all tenants that no agent has"),
          () -> waiting.getOrDefault(channel, 0),
          new Tag("channel", channel.toLowerCase(java.util.Locale.ROOT)));
    }
    timers.createCalendarTimer(
        new ScheduleExpression().hour("*").minute("*").second("*/30"),
        new TimerConfig(null, false));
  }

  @Timeout
  void look() {
    if (!busy.compareAndSet(false, true)) {
      return;
    }
    try {
      outboxRows = Tenancy.callAsPlatform(rows::outbox);
      countWaiting();
      dead = deadLetters.count();
    } catch (RuntimeException e) {
      // The figures stay as they were; that the service is away is told by the readiness.
      LOG.log(Level.WARNING, "the backlog cannot be counted: {0}", e.getClass().getName());
    } finally {
      busy.set(false);
    }
  }

  private void countWaiting() {
    Map<String, Integer> sum = new TreeMap<>();
    for (TenantId tenant : Tenancy.callAsPlatform(rows::tenants)) {
      Tenancy.call(tenant, rows::waiting)
          .forEach(one -> sum.merge(one.channel(), one.items(), Integer::sum));
    }
    CHANNELS.forEach(channel -> waiting.put(channel, sum.getOrDefault(channel, 0)));
  }

  private static Metadata named(String name, String description) {
    return Metadata.builder().withName(name).withDescription(description).build();
  }
}
