package io.parley.emulator.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The emulator keeps the platform's rules itself. */
class WeChatEmulatorTest {
  private final WeChatEmulator emulator =
      new WeChatEmulator(Clock.systemUTC(), Duration.ofMillis(30));
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final List<String> queries = new CopyOnWriteArrayList<>();
  private HttpServer webhook;
  private volatile int successFrom = 1;

  @BeforeEach
  void start() throws IOException {
    webhook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    webhook.createContext(
        "/",
        exchange -> {
          bodies.add(Http.text(exchange));
          queries.add(exchange.getRequestURI().getQuery());
          boolean success = bodies.size() >= successFrom;
          Http.answer(
              exchange,
              success ? 200 : 500,
              "text/plain",
              "success".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        });
    webhook.start();
    emulator.start(0);
  }

  @AfterEach
  void close() {
    emulator.close();
    webhook.stop(0);
    client.shutdownNow();
  }

  private String post(String path, JsonObject json) throws Exception {
    return exchange(
        HttpRequest.newBuilder(emulator.address().resolve(path))
            .POST(HttpRequest.BodyPublishers.ofString(json.toString())));
  }

  private String get(String path) throws Exception {
    return exchange(HttpRequest.newBuilder(emulator.address().resolve(path)));
  }

  private String exchange(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString()).body();
  }

  private void configure(String mode) throws Exception {
    URI hook = URI.create("http://127.0.0.1:" + webhook.getAddress().getPort() + "/hook");
    post(
        "/emulator/accounts",
        Json.createObjectBuilder()
            .add("account", "shop")
            .add("webhookUrl", hook.toString())
            .add("mode", mode)
            .add("token", "t")
            .add("encodingAesKey", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG")
            .add("appId", "wx1")
            .add("appSecret", "s")
            .build());
  }

  private JsonObject write(String text) throws Exception {
    return Http.json(
        post(
            "/emulator/messages",
            Json.createObjectBuilder()
                .add("account", "shop")
                .add("openid", "oA")
                .add("text", text)
                .build()));
  }

  @Test
  void plainPushIsReadableAndSigned() throws Exception {
    configure("plain");
    assertThat(write("你好 ]]> x").getBoolean("acknowledged")).isTrue();
    assertThat(bodies.get(0)).contains("<Content><![CDATA[你好 ]]]]><![CDATA[> x]]></Content>");
    assertThat(queries.get(0)).contains("signature=", "timestamp=", "nonce=");
  }

  @Test
  void encryptedPushShowsNothing() throws Exception {
    configure("aes");
    write("secret");
    assertThat(bodies.get(0)).contains("<Encrypt>").doesNotContain("secret", "oA");
    assertThat(queries.get(0)).contains("encrypt_type=aes", "msg_signature=");
  }

  @Test
  void unacknowledgedPushIsSentThreeTimesInAll() throws Exception {
    configure("plain");
    successFrom = 3;
    assertThat(write("x").getInt("tries")).isEqualTo(3);
    successFrom = 99;
    assertThat(write("y").getBoolean("acknowledged")).isFalse();
    assertThat(bodies).hasSize(6);
  }

  @Test
  void answersAreShownOnceTokenAndWindowAllowThem() throws Exception {
    configure("plain");
    String send = "/cgi-bin/message/custom/send?access_token=";
    JsonObject answer =
        Http.json("{\"touser\":\"oA\",\"msgtype\":\"text\",\"text\":{\"content\":\"你好\"}}");
    assertThat(post(send + "wrong", answer)).contains("40001");
    String token =
        Http.json(
                post(
                    "/cgi-bin/stable_token",
                    Http.json(
                        "{\"grant_type\":\"client_credential\",\"appid\":\"wx1\",\"secret\":\"s\"}")))
            .getString("access_token");
    assertThat(post(send + token, answer)).contains("40003");
    write("hi");
    assertThat(post(send + token, answer)).contains("\"errcode\":0");
    assertThat(get("/emulator/sent?openid=oA")).contains("你好");
    assertThat(get("/emulator/sent?openid=oB")).isEqualTo("[]");
  }

  @Test
  void pageAndFeedAreServed() throws Exception {
    configure("plain");
    write("hi");
    assertThat(get("/")).contains("WeChat emulator");
    assertThat(get("/emulator/feed?after=0")).contains("\"direction\":\"in\"", "hi");
    assertThat(get("/emulator/accounts")).contains("shop").doesNotContain("appSecret");
  }
}
