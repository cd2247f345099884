package io.parley.tenant;

import io.parley.platform.tenancy.TenantId;
import java.util.Set;

/** A partner's program that may call the API for one tenant. */
public record ApiClient(TenantId tenant, String clientId, String name, Set<ApiScope> scopes) {
  public ApiClient {
    scopes = Set.copyOf(scopes);
  }
}
