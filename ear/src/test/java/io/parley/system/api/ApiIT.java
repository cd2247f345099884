package io.parley.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.system.ParleyStack;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a partner does all day, and what goes wrong with it. */
class ApiIT {
  private static final String OWN = "harborpine";
  private static final String OTHER = "yunqi";

  private static PartnerDatabase database;
  private static PartnerCalls calls;
  private static String secret;
  private static String token;
  private static String othersToken;

  @BeforeAll
  static void signIn() {
    ParleyStack stack = ParleyStack.shared();
    JsonObject client = stack.status().getJsonObject("apiClient");
    secret = client.getString("clientSecret");
    database = new PartnerDatabase(stack);
    calls = new PartnerCalls(stack);
    database.addClient("it-own", OWN, allScopes());
    database.addClient("it-other", OTHER, allScopes());
    token = calls.bearer("it-own", secret);
    othersToken = calls.bearer("it-other", secret);
  }

  private static String allScopes() {
    return "conversations:read conversations:write customers:read customers:write queues:read"
        + " agents:read";
  }

  @Test
  void queuesAndAgentsAreListed() {
    JsonObject queue = calls.get(token, "/v1/queues").json().getJsonArray("items").getJsonObject(0);
    assertThat(queue.keySet()).contains("id", "name", "waiting", "assigned");
    JsonObject agent = calls.get(token, "/v1/agents").json().getJsonArray("items").getJsonObject(0);
    assertThat(agent.getString("state")).isIn("AVAILABLE", "BUSY", "AWAY", "OFFLINE");
  }

  @Test
  void messageIsSentOnceHoweverOftenItIsRepeated() {
    String conversation = database.newConversation(OWN);
    String path = "/v1/conversations/" + conversation + "/messages";
    String key = UUID.randomUUID().toString();
    Answer first = calls.post(token, path, key, "{\"text\":\"<b>On its way</b>\"}");
    Answer second = calls.post(token, path, key, "{\"text\":\"<b>On its way</b>\"}");
    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(first.json().getString("direction")).isEqualTo("OUTBOUND");
    assertThat(first.json().getString("text")).isEqualTo("<b>On its way</b>");
    assertThat(first.header("Content-Type")).startsWith("application/json");
    assertThat(first.header("X-Content-Type-Options")).isEqualTo("nosniff");
    JsonObject page = calls.get(token, path + "?after=1").json();
    assertThat(page.getJsonArray("items")).hasSize(1);
    assertThat(page.getBoolean("more")).isFalse();
  }

  @Test
  void keyIsNeededAndGoodForOneRequestOnly() {
    String path = "/v1/conversations/" + database.newConversation(OWN) + "/notes";
    String key = UUID.randomUUID().toString();
    assertThat(calls.post(token, path, key, "{\"text\":\"one\"}").status()).isEqualTo(201);
    Answer reused = calls.post(token, path, key, "{\"text\":\"two\"}");
    assertThat(reused.status()).isEqualTo(422);
    assertThat(reused.code()).isEqualTo("idempotency.key-reused");
    Answer without =
        calls.send(
            calls
                .to(token, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"text\":\"three\"}")));
    assertThat(without.status()).isEqualTo(400);
    assertThat(without.code()).isEqualTo("idempotency.key-missing");
  }

  @Test
  void racingRepetitionsWriteOneMessage() {
    String path = "/v1/conversations/" + database.newConversation(OWN) + "/notes";
    String key = UUID.randomUUID().toString();
    List<CompletableFuture<Answer>> racing =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> calls.post(token, path, key, "{\"text\":\"once\"}")))
            .toList();
    Set<Integer> statuses = new HashSet<>();
    racing.forEach(one -> statuses.add(one.join().status()));
    assertThat(statuses).contains(201).isSubsetOf(201, 409);
    String messages = path.replace("/notes", "/messages?after=1");
    assertThat(calls.get(token, messages).json().getJsonArray("items")).hasSize(1);
  }

  @Test
  void resolvedConversationTakesNoMoreMessages() {
    String path = "/v1/conversations/" + database.newConversation(OWN);
    Answer resolved = calls.post(token, path + "/resolution", "{}");
    assertThat(resolved.status()).isEqualTo(200);
    assertThat(resolved.json().getString("state")).isEqualTo("RESOLVED");
    Answer late = calls.post(token, path + "/messages", "{\"text\":\"too late\"}");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.code()).isEqualTo("conversation.resolved");
  }

  @Test
  void customerIsRenamed() {
    String path = "/v1/customers/" + database.newCustomer(OWN, "?");
    Answer renamed =
        calls.send(token, "PATCH", path, BodyPublishers.ofString("{\"name\":\"小明 <i>\"}"));
    assertThat(renamed.status()).isEqualTo(200);
    assertThat(calls.get(token, path).json().getString("name")).isEqualTo("小明 <i>");
  }

  @Test
  void pagesHaveNeitherGapsNorDoublesWhileMoreComesIn() {
    Set<String> made = new HashSet<>();
    IntStream.range(0, 23).forEach(i -> made.add(database.newCustomer(OWN, "Page " + i)));
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonObject page = calls.get(token, "/v1/customers?limit=5" + cursor).json();
      page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
          .map(customer -> customer.getString("id"))
          .forEach(seen::add);
      database.newCustomer(OWN, "Arrived meanwhile");
      cursor = page.containsKey("next") ? "&cursor=" + page.getString("next") : null;
    } while (cursor != null);
    assertThat(seen).doesNotHaveDuplicates().containsAll(made);
  }

  @Test
  void cursorIsGoodForItsOwnListAndTenantOnly() {
    database.newCustomer(OTHER, "A");
    database.newCustomer(OTHER, "B");
    String cursor = calls.get(othersToken, "/v1/customers?limit=1").json().getString("next");
    for (String path :
        List.of(
            "/v1/customers?cursor=" + cursor,
            "/v1/agents?cursor=x",
            "/v1/conversations?cursor=AAAA")) {
      Answer refused = calls.get(token, path);
      assertThat(refused.status()).as(path).isEqualTo(400);
      assertThat(refused.code()).isEqualTo("cursor.invalid");
    }
    assertThat(calls.get(othersToken, "/v1/conversations?cursor=" + cursor).code())
        .isEqualTo("cursor.invalid");
  }

  @Test
  void suspendedTenantIsToldSoAndComesBack() {
    try {
      database.setStatus(OTHER, "SUSPENDED");
      Answer refused = calls.get(othersToken, "/v1/queues");
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.code()).isEqualTo("tenant.suspended");
      assertThat(refused.json().getString("detail")).isEqualTo("The invoice is not paid.");
      Answer noToken = calls.token("it-other", secret, "grant_type=client_credentials");
      assertThat(noToken.status()).isEqualTo(400);
      assertThat(noToken.json().getString("error")).isEqualTo("unauthorized_client");
    } finally {
      database.setStatus(OTHER, "ACTIVE");
    }
    assertThat(calls.get(othersToken, "/v1/queues").status()).isEqualTo(200);
  }

  @Test
  void tokenOpensOnlyWhatItsScopeNames() {
    String narrow =
        calls
            .token("it-own", secret, "grant_type=client_credentials&scope=queues%3Aread")
            .json()
            .getString("access_token");
    assertThat(calls.get(narrow, "/v1/queues").status()).isEqualTo(200);
    Answer refused = calls.get(narrow, "/v1/customers");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("scope.insufficient");
  }

  @Test
  void withdrawnClientsTokenIsWorthNothing() {
    database.addClient("it-withdrawn", OWN, allScopes());
    String withdrawn = calls.bearer("it-withdrawn", secret);
    assertThat(calls.get(withdrawn, "/v1/queues").status()).isEqualTo(200);
    database.disableClient("it-withdrawn");
    assertThat(calls.get(withdrawn, "/v1/queues").code()).isEqualTo("token.invalid");
  }

  @Test
  void everyBadRequestGetsItsOwnProblem() {
    String messages = "/v1/conversations/" + database.newConversation(OWN) + "/messages";
    assertProblem(calls.post(token, messages, "{\"text\":"), 400, "request.body-invalid");
    assertProblem(calls.post(token, messages, "{\"txt\":\"a\"}"), 400, "request.field-unknown");
    assertProblem(calls.post(token, messages, "{\"text\":7}"), 400, "request.field-invalid");
    assertProblem(calls.post(token, messages, "{\"text\":\" \"}"), 422, "reply.empty");
    assertProblem(calls.get(token, messages + "?limit=0"), 400, "request.parameter-invalid");
    assertProblem(calls.get(token, "/v1/nothing"), 404, "resource.not-found");
    assertProblem(calls.get(token, "/v1/conversations/7"), 404, "conversation.not-found");
    assertProblem(
        calls.send(token, "DELETE", messages, BodyPublishers.noBody()),
        405,
        "request.method-not-allowed");
    assertProblem(
        calls.send(calls.to(token, "/v1/queues").header("Accept", "text/html").GET()),
        406,
        "request.not-acceptable");
    assertProblem(
        calls.send(
            calls
                .to(token, messages)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("hello"))),
        415,
        "request.media-type-unsupported");
    assertProblem(
        calls.post(token, messages, "{\"text\":\"" + "x".repeat(300_000) + "\"}"),
        413,
        "request.too-large");
  }

  @Test
  void refusalIsSaidInTheCallersLanguage() {
    Answer chinese =
        calls.send(
            calls.to(token, "/v1/nothing").header("Accept-Language", "zh-CN,en;q=0.5").GET());
    assertThat(chinese.json().getString("title")).isEqualTo("该地址不存在。");
    assertThat(chinese.header("Content-Language")).isEqualTo("zh-CN");
    assertThat(chinese.json().getString("instance"))
        .isEqualTo("urn:uuid:" + chinese.header("X-Request-Id"));
  }

  @Test
  void tokenOfTheApiOpensNoOtherDoor() {
    for (String door : List.of("workbench", "admin")) {
      String address = ParleyStack.shared().address(door).toString();
      Answer answer =
          calls.send(
              java.net.http.HttpRequest.newBuilder(java.net.URI.create(address))
                  .header("Authorization", "Bearer " + token)
                  .GET());
      assertThat(answer.status()).as(door).isIn(302, 303, 401, 403, 200);
      assertThat(answer.body()).as(door).doesNotContain("it-own");
    }
  }

  @Test
  void headersNobodySendsDoNotHarm() {
    assertThatThrownBy(() -> calls.post(token, "/v1/queues", "键", "{}"))
        .isInstanceOf(IllegalArgumentException.class);
    Stream.of("", "Bearer", "Basic x", "Bearer  ", "Negotiate abc")
        .forEach(
            header ->
                assertThat(
                        calls
                            .send(
                                calls.to(null, "/v1/queues").header("Authorization", header).GET())
                            .status())
                    .as(header)
                    .isEqualTo(401));
  }

  private static void assertProblem(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.body()).doesNotContain("Exception").doesNotContain("\tat ");
  }
}
