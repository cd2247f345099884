package io.parley.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parley.platform.DomainException;
import io.parley.platform.Ids;
import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether somebody who logged in a while ago may still work: asked at every request, so that a
 * disabled agent or a suspended tenant is out within seconds. A door: call it outside a
 * transaction.
 */
@ApplicationScoped
public class Standings {
  private static final Duration HOW_STALE = Duration.ofSeconds(5);

  private final Cache<Caller, Standing> recent =
      Caffeine.newBuilder().expireAfterWrite(HOW_STALE).maximumSize(20_000).build();
  private Accounts accounts;

  Standings() {}

  @Inject
  Standings(Accounts accounts) {
    this.accounts = accounts;
  }

  public Standing of(Caller caller) {
    return recent.get(caller, this::find);
  }

  /** Forgets what was known of a person, so that a change is seen on this node at once. */
  void forget(Caller caller) {
    recent.invalidate(caller);
  }

  /** Forgets everybody: for changes that concern a whole tenant. */
  public void forgetAll() {
    recent.invalidateAll();
  }

  private Standing find(Caller caller) {
    UUID id;
    try {
      id = Ids.parse(caller.id(), "account");
    } catch (DomainException e) {
      return new Standing.Gone();
    }
    Optional<Account> account =
        caller.tenant().isPresent()
            ? ofTenant(caller.tenant().get(), id)
            : Tenancy.callAsPlatform(() -> accounts.operator(id));
    return account.map(Account::standing).orElseGet(Standing.Gone::new);
  }

  private Optional<Account> ofTenant(TenantId tenant, UUID id) {
    return Tenancy.call(tenant, () -> accounts.agent(tenant, id));
  }
}
