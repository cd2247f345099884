package io.parley.system.api;

import io.parley.system.ParleyStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Calls the API as a partner's program does. */
public final class PartnerCalls {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String root;

  public PartnerCalls(ParleyStack stack) {
    String v1 = stack.address("api").toString();
    this.root = v1.substring(0, v1.lastIndexOf("/v1"));
  }

  Answer token(String clientId, String secret, String form) {
    String pair = clientId + ":" + secret;
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return send(
        HttpRequest.newBuilder(URI.create(root + "/oauth/token"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  public String bearer(String clientId, String secret) {
    return token(clientId, secret, "grant_type=client_credentials")
        .json()
        .getString("access_token");
  }

  /**
   * @param token null for none
   */
  public Answer get(String token, String path) {
    return send(to(token, path).GET());
  }

  /** With a new key. */
  Answer post(String token, String path, String json) {
    return post(token, path, UUID.randomUUID().toString(), json);
  }

  Answer post(String token, String path, String key, String json) {
    return send(
        to(token, path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(json)));
  }

  Answer send(String token, String method, String path, BodyPublisher body) {
    return send(
        to(token, path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .method(method, body));
  }

  HttpRequest.Builder to(String token, String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
