package io.parley.system.line;

import io.parley.system.ParleyStack;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Somebody on WeChat, who writes to one of the demo's accounts. */
final class WeChatUser {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI emulator;
  private final String account;
  private final String openid;

  WeChatUser(ParleyStack stack, String account, String openid) {
    this.emulator = stack.emulator("wechat");
    this.account = account;
    this.openid = openid;
  }

  /** Writes once; whether the account acknowledged it within WeChat's three tries. */
  boolean say(String msgId, String text) {
    JsonObject body =
        Json.createObjectBuilder()
            .add("account", account)
            .add("openid", openid)
            .add("msgId", msgId)
            .add("text", text)
            .build();
    String answer =
        exchange(
            HttpRequest.newBuilder(emulator.resolve("/emulator/messages"))
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    try (JsonReader reader = Json.createReader(new StringReader(answer))) {
      return reader.readObject().getBoolean("acknowledged");
    }
  }

  /** Whether an answer with this text has reached the person. */
  boolean received(String text) {
    String sent =
        exchange(
            HttpRequest.newBuilder(
                emulator.resolve("/emulator/sent?account=" + account + "&openid=" + openid)));
    try (JsonReader reader = Json.createReader(new StringReader(sent))) {
      JsonArray answers = reader.readArray();
      return answers.toString().contains(text);
    }
  }

  private static String exchange(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
