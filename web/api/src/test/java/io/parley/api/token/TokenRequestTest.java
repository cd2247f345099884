package io.parley.api.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.tenant.ApiScope;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenRequestTest {
  private static final String GRANT = "grant_type=client_credentials";
  private static final String SECRET_POST = "&client_id=shop&client_secret=s3cret";

  @Test
  void clientMayProveItselfInTheForm() throws TokenRefusal {
    assertThat(TokenRequest.parse(null, null, GRANT + SECRET_POST).credentials())
        .isEqualTo(new ClientCredentials("shop", "s3cret"));
  }

  @Test
  void clientMayProveItselfByHeaderWhereBothPartsAreFormEncoded() throws TokenRefusal {
    assertThat(TokenRequest.parse(basic("a%3Ab:p%25+q"), null, GRANT).credentials())
        .isEqualTo(new ClientCredentials("a:b", "p% q"));
  }

  @Test
  void nameOfTheSchemeHasNoCase() throws TokenRefusal {
    String header = basic("shop:x").replace("Basic", "bASIC");
    assertThat(TokenRequest.parse(header, null, GRANT).credentials().clientId()).isEqualTo("shop");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "&&",
        "grant_type=",
        GRANT + "&" + GRANT + SECRET_POST,
        GRANT + SECRET_POST + "&scope=queues:read&scope=agents:read",
        GRANT + "&client_id=%zz&client_secret=x",
        "a=1&b=2&c=3&d=4&e=5&f=6&g=7&h=8&i=9&j=1&k=1&l=1&m=1&n=1&o=1&p=1&q=1&r=1&s=1&t=1&u=1",
      })
  void brokenFormIsAnInvalidRequest(String body) {
    assertRefused(null, null, body, "invalid_request");
  }

  @Test
  void clientThatProvesItselfTwiceIsAnInvalidRequest() {
    assertRefused(basic("shop:x"), null, GRANT + SECRET_POST, "invalid_request");
    assertRefused(basic("shop:x"), null, GRANT + "&client_id=other", "invalid_request");
  }

  @Test
  void parametersInTheAddressAreRefused() {
    assertRefused(null, "client_secret=s3cret", GRANT + SECRET_POST, "invalid_request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Bearer abc", "Basic", "Basic !!", "Basic bm9jb2xvbg==", "Basic OnNlY3JldA=="})
  void headerWithoutCredentialsIsAnInvalidClient(String header) {
    assertRefused(header, null, GRANT, "invalid_client");
  }

  @Test
  void missingOrEndlessCredentialsAreAnInvalidClient() {
    assertRefused(null, null, GRANT, "invalid_client");
    assertRefused(null, null, GRANT + "&client_id=shop", "invalid_client");
    assertRefused(
        null, null, GRANT + "&client_id=shop&client_secret=" + "x".repeat(201), "invalid_client");
    assertRefused(null, null, GRANT + "&client_id=a%00b&client_secret=x", "invalid_client");
  }

  @ParameterizedTest
  @CsvSource({"password", "authorization_code", "CLIENT_CREDENTIALS", "refresh_token"})
  void otherGrantsAreUnsupported(String grant) {
    assertRefused(null, null, "grant_type=" + grant + SECRET_POST, "unsupported_grant_type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "queues:read%20%20agents:read", "+", "queues:read+x"})
  void unknownScopeIsRefused(String scope) {
    assertRefused(null, null, GRANT + SECRET_POST + "&scope=" + scope, "invalid_scope");
  }

  @Test
  void scopesAreGrantedAsAskedButNeverBeyondTheClients() throws TokenRefusal {
    Set<ApiScope> owned = Set.of(ApiScope.QUEUES_READ, ApiScope.AGENTS_READ);
    assertThat(asking("queues:read").granted(owned)).containsExactly(ApiScope.QUEUES_READ);
    assertThat(asking("").granted(owned)).isEqualTo(owned);
    TokenRequest beyond = asking("queues:read customers:read");
    assertThatThrownBy(() -> beyond.granted(owned))
        .isInstanceOfSatisfying(
            TokenRefusal.class, refusal -> assertThat(refusal.error()).isEqualTo("invalid_scope"));
  }

  @Test
  void secretIsNotInWhatCredentialsSayOfThemselves() {
    assertThat(new ClientCredentials("shop", "s3cret").toString()).doesNotContain("s3cret");
  }

  private static TokenRequest asking(String scope) throws TokenRefusal {
    return TokenRequest.parse(
        null, null, GRANT + SECRET_POST + "&scope=" + scope.replace(" ", "+"));
  }

  private static String basic(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRefused(String header, String query, String body, String error) {
    assertThatThrownBy(() -> TokenRequest.parse(header, query, body))
        .isInstanceOfSatisfying(
            TokenRefusal.class, refusal -> assertThat(refusal.error()).isEqualTo(error));
  }
}
