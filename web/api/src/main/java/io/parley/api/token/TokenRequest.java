package io.parley.api.token;

import io.parley.tenant.ApiScope;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A well-formed request for a token.
 *
 * @param scopes those asked for; empty for all that the client has
 */
record TokenRequest(ClientCredentials credentials, Set<ApiScope> scopes) {
  private static final String GRANT = "client_credentials";

  TokenRequest {
    scopes = Set.copyOf(scopes);
  }

  /**
   * @param query of the address: credentials there would end in logs, so any is refused
   */
  static TokenRequest parse(String authorization, String query, String body) throws TokenRefusal {
    if (query != null && !query.isEmpty()) {
      throw TokenRefusal.invalidRequest("parameters belong into the body");
    }
    FormBody form = FormBody.parse(body);
    String grant =
        form.value("grant_type")
            .orElseThrow(() -> TokenRefusal.invalidRequest("grant_type is missing"));
    ClientCredentials credentials = ClientCredentials.of(authorization, form);
    if (!grant.equals(GRANT)) {
      throw TokenRefusal.unsupportedGrant();
    }
    return new TokenRequest(credentials, scopes(form.value("scope")));
  }

  /** What the token may do: all that is asked for, or nothing at all. */
  Set<ApiScope> granted(Set<ApiScope> owned) throws TokenRefusal {
    if (!owned.containsAll(scopes)) {
      throw TokenRefusal.invalidScope();
    }
    return scopes.isEmpty() ? owned : scopes;
  }

  private static Set<ApiScope> scopes(Optional<String> text) throws TokenRefusal {
    Set<ApiScope> scopes = new HashSet<>();
    for (String word : text.orElse("").split(" ", -1)) {
      if (text.isPresent()) {
        scopes.add(ApiScope.of(word).orElseThrow(TokenRefusal::invalidScope));
      }
    }
    return scopes;
  }
}
