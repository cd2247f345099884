package io.parley.system.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.system.ParleyStack;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatSocketIT {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};

  private static ChatDoor door;
  private static ChatDoor otherTenant;

  @BeforeAll
  static void up() {
    ParleyStack stack = ParleyStack.shared();
    door = ChatDoor.of(stack, "harborpine");
    otherTenant = ChatDoor.of(stack, "yunqi");
  }

  @Test
  void aMessageSentTwiceIsTickedTwiceAndThereOnce() {
    try (Frames visitor = Frames.greet(door, "")) {
      UUID first = UUID.randomUUID();
      UUID second = UUID.randomUUID();
      visitor.say(first, "once");
      visitor.say(first, "once");
      visitor.say(second, "after it");
      IntStream.range(0, 3).forEach(i -> visitor.next("stored"));
      assertThat(entries(visitor, 2)).containsExactly(first.toString(), second.toString());
    }
  }

  @Test
  void whoComesBackIsSentOnlyWhatFollowedTheirLastEntry() {
    String token;
    UUID known = UUID.randomUUID();
    long position;
    try (Frames visitor = Frames.greet(door, "")) {
      token = visitor.next("welcome").getString("token");
      visitor.say(known, "before the break");
      JsonObject entry = visitor.next("entries").getJsonArray("entries").getJsonObject(0);
      position = entry.getJsonNumber("position").longValue();
    }
    UUID missed = UUID.randomUUID();
    try (Frames elsewhere = Frames.greet(door, token)) {
      elsewhere.say(missed, "during the break");
      elsewhere.next("stored");
    }
    try (Frames back = Frames.open(door)) {
      back.sendText(
          "{\"type\":\"hello\",\"token\":\"%s\",\"after\":%d}".formatted(token, position));
      assertThat(entries(back, 1)).containsExactly(missed.toString());
    }
  }

  @Test
  void theOrderOfManyMessagesStays() {
    try (Frames visitor = Frames.greet(door, "")) {
      List<String> said = new ArrayList<>();
      for (int i = 0; i < 15; i++) {
        UUID id = UUID.randomUUID();
        said.add(id.toString());
        visitor.say(id, "number " + i);
      }
      assertThat(entries(visitor, 15)).isEqualTo(said);
    }
  }

  @Test
  void aTokenOfAnotherTenantIsNobodys() {
    String token;
    try (Frames visitor = Frames.greet(door, "")) {
      token = visitor.next("welcome").getString("token");
    }
    try (Frames stranger = Frames.greet(otherTenant, token)) {
      assertThat(stranger.next("error").getString("code")).isEqualTo("chat.token-refused");
      assertThat(stranger.closeCode()).isEqualTo(4401);
    }
  }

  @Test
  void strangersAreRefusedAtTheHandshake() throws Exception {
    assertThatThrownBy(() -> Frames.open(door, "https://evil.example"));
    assertThatThrownBy(() -> Frames.open(new ChatDoor(door.base(), "no-such-account")));
    assertThat(get(door.http("/settings"), "https://evil.example").statusCode()).isEqualTo(403);
    ChatDoor unknown = new ChatDoor(door.base(), "no-such-account");
    assertThat(get(unknown.http("/settings"), door.origin()).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nonsense|chat.frame-not-json",
        "{\"type\":\"teapot\"}|chat.frame-unknown-type",
        "{\"type\":\"message\",\"id\":\"1\",\"text\":\"x\"}|chat.frame-invalid",
        "{\"type\":\"hello\"}|chat.frame-invalid",
        "{\"type\":\"message\",\"id\":\"018f3c1e-0000-7000-8000-000000000001\",\"text\":\"\"}|chat.text-empty",
        "{\"type\":\"message\",\"id\":\"018f3c1e-0000-7000-8000-000000000001\",\"text\":\"\","
            + "\"files\":[\"018f3c1e-0000-7000-8000-000000000002\"]}|chat.file.not-found",
      })
  void aBadFrameIsAnsweredWithItsReasonAndTheSocketLives(String text, String code) {
    try (Frames visitor = Frames.greet(door, "")) {
      visitor.sendText(text);
      assertThat(visitor.next("error").getString("code")).isEqualTo(code);
      visitor.say(UUID.randomUUID(), "still here");
      visitor.next("stored");
    }
  }

  @Test
  void nothingIsTakenBeforeHello() {
    try (Frames visitor = Frames.open(door)) {
      visitor.say(UUID.randomUUID(), "too early");
      assertThat(visitor.next("error").getString("code")).isEqualTo("chat.hello-missing");
    }
  }

  @Test
  void tooLargeTooManyAndTooFastEndTheSocketByTheirOwnCodes() {
    try (Frames large = Frames.greet(door, "")) {
      large.sendText("x".repeat(17_000));
      assertThat(large.closeCode()).isEqualTo(1009);
    }
    try (Frames bad = Frames.greet(door, "")) {
      IntStream.range(0, 10).forEach(i -> bad.sendText("{}"));
      assertThat(bad.closeCode()).isEqualTo(4400);
    }
    try (Frames flood = Frames.greet(door, "")) {
      assertThat(flooded(flood)).isEqualTo(4429);
    }
  }

  @Test
  void whoWritesTooFastIsToldWhenToTryAgain() {
    try (Frames hasty = Frames.greet(door, "")) {
      IntStream.range(0, 40).forEach(i -> hasty.say(UUID.randomUUID(), "quick " + i));
      JsonObject error = hasty.next("error");
      assertThat(error.getString("code")).isEqualTo("chat.too-fast");
      assertThat(error.getInt("retryAfter")).isPositive();
    }
  }

  @Test
  void filesAreTakenByWhatTheyAreAndRefusedByTypeAndSize() throws Exception {
    try (Frames visitor = Frames.greet(door, "")) {
      String token = visitor.next("welcome").getString("token");
      assertThat(upload(token, "a.png", PNG).statusCode()).isEqualTo(201);
      byte[] page = "<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8);
      assertRefused(upload(token, "a.png", page), 422, "chat.file-type-refused");
      assertRefused(upload(token, "a.png", new byte[11 << 20]), 413, "chat.file-too-large");
      assertRefused(upload(token, "a.png", new byte[0]), 422, "chat.file-empty");
      assertRefused(upload("A".repeat(43), "a.png", PNG), 401, "chat.token-refused");
    }
  }

  private static int flooded(Frames flood) {
    try {
      IntStream.range(0, 1_000).forEach(i -> flood.sendText("{\"type\":\"pong\"}"));
    } catch (RuntimeException e) {
      // the other side has closed while we were still writing
    }
    return flood.closeCode();
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(code);
  }

  private static List<String> entries(Frames visitor, int atLeast) {
    List<String> ids = new ArrayList<>();
    while (ids.size() < atLeast) {
      visitor
          .next("entries")
          .getJsonArray("entries")
          .getValuesAs(JsonObject.class)
          .forEach(entry -> ids.add(entry.getString("id")));
    }
    return ids;
  }

  private static HttpResponse<String> get(java.net.URI uri, String origin) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(uri).header("Origin", origin).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> upload(String token, String name, byte[] content)
      throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
    return HTTP.send(
        HttpRequest.newBuilder(door.http("/files"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build(),
        BodyHandlers.ofString());
  }
}
