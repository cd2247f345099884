package io.parley.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.platform.tenancy.TenantId;
import io.parley.tenant.ApiScope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class PartnerTokenTest {
  private static final String TENANT = "t_0123456789abcdef";
  private static final String OTHER = "t_fedcba9876543210";
  private static final String NAME = TENANT + "/shop";

  @Test
  void claimsOfParleyAreUnderstood() {
    assertThat(PartnerToken.of(token(NAME, TENANT, "queues:read")))
        .contains(new PartnerToken(new TenantId(TENANT), "shop", Set.of(ApiScope.QUEUES_READ)));
  }

  @Test
  void tenantIsExactlyOneString() {
    assertThat(PartnerToken.of(token(NAME, List.of(TENANT), "queues:read"))).isEmpty();
    assertThat(PartnerToken.of(token(NAME, List.of(TENANT, OTHER), "queues:read"))).isEmpty();
    assertThat(PartnerToken.of(token(NAME, null, "queues:read"))).isEmpty();
    assertThat(PartnerToken.of(token(NAME, 5L, "queues:read"))).isEmpty();
  }

  @Test
  void tenantIsTheRealmOfTheName() {
    assertThat(PartnerToken.of(token(NAME, OTHER, "queues:read"))).isEmpty();
    assertThat(PartnerToken.of(token("platform/shop", "platform", "queues:read"))).isEmpty();
    assertThat(PartnerToken.of(token("shop", TENANT, "queues:read"))).isEmpty();
    assertThat(PartnerToken.of(token(null, TENANT, "queues:read"))).isEmpty();
  }

  @Test
  void tokenWithoutScopeIsNotOfParley() {
    assertThat(PartnerToken.of(token(NAME, TENANT, null))).isEmpty();
  }

  private static JsonWebToken token(String name, Object tenant, Object scope) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("tenant", tenant);
    claims.put("scope", scope);
    return new Claims(name, claims);
  }

  private record Claims(String name, Map<String, Object> claims) implements JsonWebToken {
    @Override
    public String getName() {
      return name;
    }

    @Override
    public Set<String> getClaimNames() {
      return claims.keySet();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getClaim(String claim) {
      return (T) claims.get(claim);
    }
  }
}
