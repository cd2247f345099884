package io.parley.system.chat;

import io.parley.system.ParleyStack;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Answers visitors by the partner API, in place of an agent. */
final class Partner {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI api;
  private final String token;

  Partner(ParleyStack stack) {
    api = URI.create(stack.address("api") + "/");
    JsonObject client = stack.status().getJsonObject("apiClient");
    String pair = client.getString("clientId") + ":" + client.getString("clientSecret");
    token =
        send(HttpRequest.newBuilder(api.resolve("../oauth/token"))
                .header(
                    "Authorization",
                    "Basic "
                        + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")))
            .getString("access_token");
  }

  /** The conversation with the customer of this name, who wrote last or nearly so. */
  String conversationWith(String name) {
    return send(to("conversations")).getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .filter(conversation -> conversation.getString("customerName").equals(name))
        .findFirst()
        .orElseThrow()
        .getString("id");
  }

  void answer(String conversation, String text) {
    send(
        to("conversations/" + conversation + "/messages")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(
                BodyPublishers.ofString(
                    Json.createObjectBuilder().add("text", text).build().toString())));
  }

  /** How far the newest message came. */
  String deliveryOfLast(String conversation) {
    JsonArray messages =
        send(to("conversations/" + conversation + "/messages")).getJsonArray("items");
    return messages.getValuesAs(JsonObject.class).stream()
        .max((a, b) -> Integer.compare(a.getInt("sequence"), b.getInt("sequence")))
        .orElseThrow()
        .getString("delivery");
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(api.resolve(path)).header("Authorization", "Bearer " + token);
  }

  private static JsonObject send(HttpRequest.Builder request) {
    try {
      var answer = HTTP.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new AssertionError(answer.statusCode() + " " + answer.body());
      }
      return Json.createReader(new StringReader(answer.body())).readObject();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
