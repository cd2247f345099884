package io.parley.api.token;

import com.ibm.websphere.security.jwt.InvalidBuilderException;
import com.ibm.websphere.security.jwt.InvalidClaimException;
import com.ibm.websphere.security.jwt.JwtBuilder;
import com.ibm.websphere.security.jwt.JwtException;
import com.ibm.websphere.security.jwt.JwtToken;
import io.parley.identity.Caller;
import io.parley.identity.Role;
import io.parley.tenant.ApiClient;
import io.parley.tenant.ApiScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Signs tokens by the server's builder {@code parleyJwt}: RS256, issuer, audience and lifetime. */
@ApplicationScoped
class TokenIssuer {
  private static final String BUILDER = "parleyJwt";

  @Inject Clock clock;

  /** A token and how long it is good for. */
  record Issued(String token, Duration lifetime) {}

  Issued issue(ApiClient client, Set<ApiScope> scopes) {
    String principal = Caller.of(client.tenant(), client.clientId()).principalName();
    try {
      JwtToken token =
          JwtBuilder.create(BUILDER)
              .subject(principal)
              .claim("upn", principal)
              .claim("tenant", client.tenant().value())
              .claim("groups", List.of(Role.PARTNER_NAME))
              .claim("scope", ApiScope.text(scopes))
              .buildJwt();
      Instant expiry = Instant.ofEpochSecond(token.getClaims().getExpiration());
      return new Issued(token.compact(), Duration.between(clock.instant(), expiry));
    } catch (JwtException | InvalidBuilderException | InvalidClaimException e) {
      throw new IllegalStateException("the server cannot sign tokens", e);
    }
  }
}
