package io.parley.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.system.ParleyStack;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No token but one that Parley made, for here, for now and for one tenant, opens anything. */
class ForgedTokenIT {
  private static PartnerCalls calls;
  private static Mint mint;
  private static String otherTenant;

  @BeforeAll
  static void steal() {
    ParleyStack stack = ParleyStack.shared();
    PartnerDatabase database = new PartnerDatabase(stack);
    calls = new PartnerCalls(stack);
    String client = stack.status().getJsonObject("apiClient").getString("clientId");
    mint = new Mint(stack, database.tenantOf("harborpine"), client);
    otherTenant = database.tenantOf("yunqi");
  }

  @Test
  void mintMakesTokensAsParleyDoes() {
    assertThat(calls.get(mint.right(), "/v1/queues").status()).isEqualTo(200);
  }

  private static final Map<String, Function<Mint, String>> FORGERIES =
      Map.ofEntries(
          Map.entry("expired", Mint::expired),
          Map.entry("algorithm none", Mint::unsigned),
          Map.entry("HS256 with the public key", Mint::signedByPublicKeyAsSecret),
          Map.entry("another key", Mint::signedByAnotherKey),
          Map.entry("wrong audience", m -> m.with("aud", text("another-api"))),
          Map.entry("no audience", m -> m.without("aud")),
          Map.entry("wrong issuer", m -> m.with("iss", text("https://evil.example"))),
          Map.entry("no issuer", m -> m.without("iss")),
          Map.entry("no expiry", m -> m.without("exp")),
          Map.entry("no tenant", m -> m.without("tenant")),
          Map.entry("another tenant", m -> m.with("tenant", text(otherTenant))),
          Map.entry(
              "a list of tenants",
              m -> m.with("tenant", Json.createArrayBuilder().add(otherTenant).build())),
          Map.entry("a number as tenant", m -> m.with("tenant", Json.createValue(1))),
          Map.entry("no group", m -> m.without("groups")),
          Map.entry(
              "an agent's group",
              m -> m.with("groups", Json.createArrayBuilder().add("AGENT").build())),
          Map.entry("no scope", m -> m.without("scope")),
          Map.entry(
              "another tenant's name", m -> m.with("sub", text(otherTenant + "/harborpine-shop"))),
          Map.entry("the operator's name", m -> m.with("sub", text("platform/1"))));

  static Stream<String> forgeries() {
    return FORGERIES.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("forgeries")
  void forgeryIsRefused(String forgery) {
    Answer answer = calls.get(FORGERIES.get(forgery).apply(mint), "/v1/queues");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("token.invalid");
    assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
  }

  private static JsonValue text(String value) {
    return Json.createValue(value);
  }
}
