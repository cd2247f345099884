package io.parley.api.door;

import io.parley.identity.Caller;
import io.parley.platform.tenancy.TenantId;
import io.parley.tenant.ApiScope;
import jakarta.json.JsonString;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What a token, whose signature, issuer, audience and time the server has checked, says of its
 * caller.
 */
record PartnerToken(TenantId tenant, String clientId, Set<ApiScope> scopes) {
  static final String TENANT = "tenant";
  static final String SCOPE = "scope";

  /** Nothing where the claims are not exactly those that Parley writes. */
  static Optional<PartnerToken> of(JsonWebToken token) {
    Optional<String> tenant = text(token, TENANT);
    Optional<String> scope = text(token, SCOPE);
    if (tenant.isEmpty() || scope.isEmpty() || token.getName() == null) {
      return Optional.empty();
    }
    return caller(token.getName())
        .filter(caller -> caller.tenant().map(TenantId::value).equals(tenant))
        .map(
            caller ->
                new PartnerToken(
                    caller.tenant().orElseThrow(), caller.id(), ApiScope.parse(scope.get())));
  }

  /** A list of one is refused like a list of two: the claim is one string. */
  private static Optional<String> text(JsonWebToken token, String name) {
    Object claim = token.getClaim(name);
    return switch (claim) {
      case String text -> Optional.of(text);
      case JsonString text -> Optional.of(text.getString());
      case null, default -> Optional.empty();
    };
  }

  private static Optional<Caller> caller(String name) {
    try {
      return Optional.of(Caller.parse(name)).filter(caller -> caller.tenant().isPresent());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
