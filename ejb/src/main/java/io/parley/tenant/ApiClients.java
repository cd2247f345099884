package io.parley.tenant;

import io.parley.identity.Passwords;
import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Decides whether a program may call the API. It is a door: it binds the scope itself, so it must
 * be called outside a transaction.
 */
@ApplicationScoped
public class ApiClients {
  private ApiClientRows rows;
  private Passwords passwords;

  ApiClients() {}

  @Inject
  ApiClients(ApiClientRows rows, Passwords passwords) {
    this.rows = rows;
    this.passwords = passwords;
  }

  /** Takes as long for a client that does not exist as for one that does. */
  public ApiClientStanding authenticate(String clientId, String secret) {
    Optional<ApiClientRows.Stored> found = Tenancy.callAsPlatform(() -> rows.find(clientId));
    boolean right =
        passwords.matches(secret, found.map(ApiClientRows.Stored::secretHash).orElse(null));
    return right ? found.orElseThrow().standing() : new ApiClientStanding.Unknown();
  }

  /** How a client that showed a token stands by now. */
  public ApiClientStanding standing(TenantId tenant, String clientId) {
    return Tenancy.call(tenant, () -> rows.find(clientId))
        .map(ApiClientRows.Stored::standing)
        .orElseGet(ApiClientStanding.Unknown::new);
  }
}
