package io.parley.identity;

import io.parley.platform.tenancy.TenantId;
import java.util.Optional;

/**
 * The meaning of a principal's name: {@code platform/<id>} for the provider's operators, {@code
 * <tenant>/<id>} for a tenant's people and API clients.
 *
 * @param tenant empty for operators
 * @param id the agent's, operator's or API client's id
 */
public record Caller(Optional<TenantId> tenant, String id) {
  private static final String PLATFORM = "platform";

  public static Caller operator(String id) {
    return new Caller(Optional.empty(), id);
  }

  public static Caller of(TenantId tenant, String id) {
    return new Caller(Optional.of(tenant), id);
  }

  /**
   * @throws IllegalArgumentException where the name is not one that Parley gives
   */
  public static Caller parse(String principalName) {
    int slash = principalName.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("not a principal of Parley");
    }
    String realm = principalName.substring(0, slash);
    String id = principalName.substring(slash + 1);
    return realm.equals(PLATFORM) ? operator(id) : of(new TenantId(realm), id);
  }

  public String principalName() {
    return tenant.map(TenantId::value).orElse(PLATFORM) + "/" + id;
  }
}
