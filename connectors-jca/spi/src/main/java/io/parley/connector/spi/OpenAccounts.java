package io.parley.connector.spi;

import io.parley.connector.AccountKey;
import io.parley.connector.AccountSettings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * The accounts that a connector serves at the moment.
 *
 * @param <A> what the connector keeps for one of them; closing it ends what it does
 */
public final class OpenAccounts<A extends OpenAccounts.Account> {
  private final ConcurrentMap<AccountKey, A> accounts = new ConcurrentHashMap<>();
  private volatile boolean stopped;

  /** One served account. */
  public interface Account extends AutoCloseable {
    AccountSettings settings();

    /** Ends the service without waiting for the outside. */
    @Override
    void close();
  }

  /**
   * Opens an account, or goes on with new settings where it is open. Equal settings change nothing,
   * so that opening again is cheap; the old one is closed before the new one begins.
   *
   * @throws IllegalStateException after the stop
   */
  public void open(AccountSettings settings, Function<AccountSettings, A> begin) {
    accounts.compute(settings.key(), (key, old) -> replaced(old, settings, begin));
  }

  private A replaced(A old, AccountSettings settings, Function<AccountSettings, A> begin) {
    if (stopped) {
      throw new IllegalStateException("the connector has stopped");
    }
    if (old != null && old.settings().equals(settings)) {
      return old;
    }
    if (old != null) {
      old.close();
    }
    return begin.apply(settings);
  }

  /** Closes an account; does nothing where it is not open. */
  public void close(AccountKey key) {
    accounts.computeIfPresent(
        key,
        (k, account) -> {
          account.close();
          return null;
        });
  }

  public Optional<A> find(AccountKey key) {
    return Optional.ofNullable(accounts.get(key));
  }

  /**
   * The open account of this key.
   *
   * @throws IllegalStateException where it is not open
   */
  public A require(AccountKey key) {
    return find(key).orElseThrow(() -> new IllegalStateException("account not open: " + key));
  }

  /** Closes all and opens none any more. */
  public void stop() {
    stopped = true;
    List.copyOf(accounts.keySet()).forEach(this::close);
  }
}
