package io.parley.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.system.ParleyStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every endpoint of the API's own description, called for what is one's own, for another tenant's
 * and by nobody: a new endpoint is tried without a word here, or fails until its parameter is
 * known.
 */
class EveryEndpointIT {
  private static final String OWN = "harborpine";
  private static final String OTHER = "yunqi";
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private static PartnerDatabase database;
  private static PartnerCalls calls;
  private static JsonObject description;
  private static String token;

  /** What stands for a parameter of an address, in a tenant. */
  private static final Map<String, Function<String, String>> PARAMETERS =
      Map.of(
          "conversationId", tenant -> database.newConversation(tenant),
          "customerId", tenant -> database.newCustomer(tenant, "Matrix"));

  record Endpoint(String method, String path) {
    boolean names() {
      return path.contains("{");
    }

    String pathFor(String tenant) {
      String filled = path;
      for (var parameter : PARAMETERS.entrySet()) {
        String name = "{" + parameter.getKey() + "}";
        if (filled.contains(name)) {
          filled = filled.replace(name, parameter.getValue().apply(tenant));
        }
      }
      assertThat(filled).as("a parameter that this test does not know").doesNotContain("{");
      return filled;
    }
  }

  @BeforeAll
  static void readDescription() {
    prepare();
  }

  private static synchronized void prepare() {
    if (description != null) {
      return;
    }
    ParleyStack stack = ParleyStack.shared();
    database = new PartnerDatabase(stack);
    calls = new PartnerCalls(stack);
    database.addClient(
        "it-matrix",
        OWN,
        "conversations:read conversations:write customers:read customers:write queues:read"
            + " agents:read");
    token =
        calls.bearer(
            "it-matrix", stack.status().getJsonObject("apiClient").getString("clientSecret"));
    description =
        calls
            .send(
                HttpRequest.newBuilder(URI.create(stack.address("openapi") + "?format=JSON")).GET())
            .json();
  }

  static List<Endpoint> endpoints() {
    prepare();
    return description.getJsonObject("paths").entrySet().stream()
        .filter(path -> !path.getKey().equals("/oauth/token"))
        .flatMap(
            path ->
                path.getValue().asJsonObject().keySet().stream()
                    .filter(METHODS::contains)
                    .map(method -> new Endpoint(method, path.getKey())))
        .toList();
  }

  static Stream<Endpoint> endpointsThatNameSomething() {
    return endpoints().stream().filter(Endpoint::names);
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void ownIsServed(Endpoint endpoint) {
    Answer answer = call(token, endpoint, endpoint.pathFor(OWN));
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void nobodyIsServed(Endpoint endpoint) {
    Answer answer = call(null, endpoint, endpoint.pathFor(OWN));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("token.missing");
  }

  @ParameterizedTest
  @MethodSource("endpointsThatNameSomething")
  void anotherTenantsIsNotThere(Endpoint endpoint) {
    Answer answer = call(token, endpoint, endpoint.pathFor(OTHER));
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).endsWith(".not-found");
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void anotherTenantsIsNotInAnyAnswer(Endpoint endpoint) {
    String mark = "Mark of another tenant";
    database.newConversation(OTHER, database.newCustomer(OTHER, mark), mark);
    Answer answer = call(token, endpoint, endpoint.pathFor(OWN));
    assertThat(answer.body()).doesNotContain(mark);
  }

  private static Answer call(String bearer, Endpoint endpoint, String path) {
    String body = body(endpoint);
    return calls.send(
        bearer,
        endpoint.method().toUpperCase(java.util.Locale.ROOT),
        path,
        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }

  /** The required fields with the examples of the description; empty where no body is taken. */
  private static String body(Endpoint endpoint) {
    JsonObject operation =
        description
            .getJsonObject("paths")
            .getJsonObject(endpoint.path())
            .getJsonObject(endpoint.method());
    if (!operation.containsKey("requestBody")) {
      return "";
    }
    JsonValue reference = operation.getValue("/requestBody/content/application~1json/schema/$ref");
    String pointer = ((JsonString) reference).getString().substring(1);
    JsonObject schema = description.getValue(pointer).asJsonObject();
    JsonObjectBuilder body = Json.createObjectBuilder();
    if (schema.containsKey("required")) {
      for (JsonString field : schema.getJsonArray("required").getValuesAs(JsonString.class)) {
        body.add(
            field.getString(), schema.getValue("/properties/" + field.getString() + "/examples/0"));
      }
    }
    return body.build().toString();
  }
}
