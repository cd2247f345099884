package io.parley.connector.spi;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.parley.connector.AccountKey;
import io.parley.connector.AccountSettings;
import io.parley.connector.ChannelConnection;
import jakarta.resource.ResourceException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One adapter between a platform and an endpoint, from start to stop. */
public final class ContractRun implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 15;

  private final ChannelPlatform platform;
  private final ChannelResourceAdapter adapter;
  private final ChannelConnection connection;
  private final RecordingEndpoints endpoints = new RecordingEndpoints();
  private final Set<Thread> before = threads();

  /** Facts that hold while an adapter runs. */
  @FunctionalInterface
  public interface Facts {
    void check(ContractRun run) throws Exception;
  }

  public ContractRun(ChannelPlatform platform) throws ResourceException {
    this.platform = platform;
    adapter = platform.adapter();
    adapter.start(null);
    activate();
    connection = DirectConnections.connect(platform.connections(), adapter);
  }

  public ChannelPlatform platform() {
    return platform;
  }

  public ChannelConnection connection() {
    return connection;
  }

  public RecordingEndpoints endpoints() {
    return endpoints;
  }

  public void activate() throws ResourceException {
    adapter.endpointActivation(endpoints, null);
  }

  public void deactivate() {
    adapter.endpointDeactivation(endpoints, null);
  }

  public AccountSettings open(AccountKey key) {
    AccountSettings account = platform.account(key);
    connection.openAccount(account);
    return account;
  }

  public void customerWrites(AccountSettings account, String text) {
    platform.customerWrites(connection, account, text);
  }

  public void awaitAcknowledged(AccountSettings account, String text) {
    patiently(() -> platform.acknowledged(account, text));
  }

  public void awaitTries(int tries) {
    patiently(() -> endpoints.tried().size() >= tries);
  }

  private void patiently(java.util.concurrent.Callable<Boolean> condition) {
    await()
        .dontCatchUncaughtExceptions()
        .atMost(PATIENCE_SECONDS, SECONDS)
        .pollInterval(50, MILLISECONDS)
        .until(
            () -> {
              if (condition.call()) {
                return true;
              }
              platform.repeatUnacknowledged(connection);
              return condition.call();
            });
  }

  public void stop() {
    adapter.stop();
  }

  /** Threads of connectors, by name, that were not there before the adapter's start. */
  public List<Thread> leftThreads() {
    return threads().stream()
        .filter(thread -> !before.contains(thread))
        .filter(thread -> thread.getName().startsWith("parley-"))
        .toList();
  }

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream().collect(Collectors.toSet());
  }

  @Override
  public void close() {
    stop();
    platform.close();
  }
}
