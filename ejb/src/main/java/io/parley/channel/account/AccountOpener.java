package io.parley.channel.account;

import io.parley.channel.ConnectorSender;
import io.parley.connector.AccountKey;
import io.parley.connector.Channel;
import io.parley.platform.tenancy.Tenancy;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Keeps this node's connectors at what the directory says: opens, closes and opens anew. A change
 * is seen at once on the node where it was made, and on every other within ten seconds.
 */
@Startup
@Singleton
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class AccountOpener {
  private static final Logger LOG = Logger.getLogger(AccountOpener.class.getName());
  private static final long PERIOD_SECONDS = 10;

  @Resource private ManagedScheduledExecutorService threads;
  @Inject private OpenAccounts accounts;
  @Inject private ConnectorSender connectors;

  private final Map<String, OpenAccounts.Entry> open = new HashMap<>();
  private ScheduledFuture<?> rounds;
  private volatile Map<Channel, AccountCount> counts = Map.of();

  @PostConstruct
  void start() {
    rounds = threads.scheduleWithFixedDelay(this::round, 0, PERIOD_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    rounds.cancel(false);
  }

  public void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountChanged news) {
    threads.execute(this::round);
  }

  /** The next round tries again what failed in this one. */
  private synchronized void round() {
    try {
      Map<String, OpenAccounts.Entry> wanted = new HashMap<>();
      List<OpenAccounts.Entry> entries = Tenancy.callAsPlatform(accounts::wanted);
      entries.forEach(entry -> wanted.put(entry.key(), entry));
      List.copyOf(open.values()).stream()
          .filter(entry -> !wanted.containsKey(entry.key()))
          .forEach(this::close);
      wanted.values().stream()
          .filter(entry -> !entry.equals(open.get(entry.key())))
          .forEach(this::open);
      counts = counted(wanted.values());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the channel accounts could not be looked through: {0}", e.toString());
    }
  }

  /** As the last round left them. */
  public Map<Channel, AccountCount> counts() {
    return counts;
  }

  private Map<Channel, AccountCount> counted(Collection<OpenAccounts.Entry> wanted) {
    Map<Channel, Long> asked =
        wanted.stream()
            .collect(Collectors.groupingBy(OpenAccounts.Entry::channel, Collectors.counting()));
    Map<Channel, Long> opened =
        open.values().stream()
            .collect(Collectors.groupingBy(OpenAccounts.Entry::channel, Collectors.counting()));
    Map<Channel, AccountCount> result = new EnumMap<>(Channel.class);
    asked.forEach(
        (channel, count) ->
            result.put(channel, new AccountCount(count, opened.getOrDefault(channel, 0L))));
    return Collections.unmodifiableMap(result);
  }

  private void open(OpenAccounts.Entry entry) {
    try {
      Tenancy.call(entry.tenant(), () -> accounts.settings(entry))
          .ifPresent(
              settings ->
                  connectors.with(
                      entry.channel(),
                      connection -> {
                        connection.openAccount(settings);
                        return settings;
                      }));
      open.put(entry.key(), entry);
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "account {0} ({1}) could not be opened: {2}",
          new Object[] {entry.key(), entry.channel(), e.toString()});
    }
  }

  private void close(OpenAccounts.Entry entry) {
    connectors.with(
        entry.channel(),
        connection -> {
          connection.closeAccount(new AccountKey(entry.key()));
          return entry;
        });
    open.remove(entry.key());
  }
}
