package io.parley.channel.inbound;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parley.connector.AccountKey;
import io.parley.connector.Channel;
import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantDatabase;
import io.parley.platform.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Optional;

/** Finds whose a channel account is, before any tenant is known. */
@ApplicationScoped
public class ChannelDirectory {
  @Inject Lookup lookup;

  /**
   * What is remembered for a moment: how long a change of an account takes to be noticed by other
   * nodes.
   */
  private final Cache<AccountKey, Entry> known =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(Duration.ofSeconds(5)).build();

  /** Where an account belongs. */
  public record Entry(TenantId tenant, Channel channel, boolean enabled, boolean suspended) {}

  public Optional<Entry> find(AccountKey key) {
    Entry entry = known.getIfPresent(key);
    if (entry == null) {
      Optional<Entry> found = Tenancy.callAsPlatform(() -> lookup.find(key));
      found.ifPresent(value -> known.put(key, value));
      return found;
    }
    return Optional.of(entry);
  }

  /** Forgets what it remembers of an account that has just been changed on this node. */
  public void forget(AccountKey key) {
    known.invalidate(key);
  }

  /** In a transaction of its own. */
  @ApplicationScoped
  static class Lookup {
    @Inject TenantDatabase database;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Entry> find(AccountKey key) {
      return database.call(
          connection -> {
            try (var select =
                connection.prepareStatement(
                    "SELECT d.tenant_id, d.channel, d.enabled, t.status = 'SUSPENDED' FROM channel_directory d"
                        + " JOIN tenant t ON t.id = d.tenant_id WHERE d.account_key = ?")) {
              select.setString(1, key.value());
              ResultSet row = select.executeQuery();
              return row.next()
                  ? Optional.of(
                      new Entry(
                          new TenantId(row.getString(1)),
                          Channel.valueOf(row.getString(2)),
                          row.getBoolean(3),
                          row.getBoolean(4)))
                  : Optional.<Entry>empty();
            }
          });
    }
  }
}
