package io.parley.connector.social.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.connector.Attachment;
import io.parley.connector.OutboundMessage;
import io.parley.connector.SendOutcome;
import io.parley.connector.SendOutcome.Deferred;
import io.parley.connector.SendOutcome.Refused;
import io.parley.connector.SendOutcome.Sent;
import io.parley.connector.SendOutcome.Unknown;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of answers. */
class SenderTest {
  private final OfficialAccountBench bench = new OfficialAccountBench();
  private final OfficialAccount account = bench.account("aes");

  @AfterEach
  void close() {
    bench.close();
  }

  private static JsonObjectBuilder fault(String path) {
    return Json.createObjectBuilder().add("path", path);
  }

  private void sendingFails(String what, int value) {
    bench.emulator.breaks(fault("custom/send").add(what, value).build());
  }

  private List<JsonObject> sent() {
    return bench.emulator.sent(OfficialAccountBench.KEY.value()).getValuesAs(JsonObject.class);
  }

  private OutboundMessage with(String text, Attachment... files) {
    OutboundMessage plain = bench.message(text);
    return new OutboundMessage(
        plain.account(),
        plain.messageId(),
        plain.recipient(),
        "",
        text,
        List.of(files),
        "",
        plain.threading());
  }

  private static Attachment file(String mediaType, int size) {
    byte[] bytes = new byte[size];
    return new Attachment("f", mediaType, size, "", () -> new ByteArrayInputStream(bytes));
  }

  @Test
  void textArrivesAsItWasWritten() {
    bench.userWrites();
    // The platform refuses escaped characters, and the emulator does, too.
    SendOutcome outcome = account.send(bench.message("回答 \"quoted\" <b> 👋 æøå\nline"));
    assertThat(outcome).isEqualTo(new Sent("message-1"));
    assertThat(sent())
        .extracting(e -> e.getString("text"))
        .containsExactly("回答 \"quoted\" <b> 👋 æøå\nline");
  }

  @Test
  void sixthAnswerIsRefusedUntilTheCustomerWritesAgain() {
    bench.userWrites();
    for (int i = 1; i <= 5; i++) {
      assertThat(account.send(bench.message("answer " + i))).isInstanceOf(Sent.class);
    }
    assertThat(account.send(bench.message("answer 6")))
        .isEqualTo(new Refused("wechat.reply-limit", "errcode 45047"));
    bench.userWrites();
    assertThat(account.send(bench.message("answer 6"))).isInstanceOf(Sent.class);
  }

  @Test
  void windowClosesAfter48Hours() {
    bench.userWrites();
    bench.clock.advance(Duration.ofHours(48).minusSeconds(1));
    assertThat(account.send(bench.message("in time"))).isInstanceOf(Sent.class);
    bench.clock.advance(Duration.ofSeconds(1));
    assertThat(account.send(bench.message("too late")))
        .isEqualTo(new Refused("wechat.window-closed", "errcode 45015"));
  }

  @Test
  void policyTellsTheSameBeforehand() {
    var policy = new WeChatPlatform().replyPolicy();
    assertThat(policy.window()).isEqualTo(Duration.ofHours(48));
    assertThat(policy.replies()).isEqualTo(5);
    assertThat(policy.maxBytes()).isEqualTo(2048);
  }

  @Test
  void textOverTheLimitIsRefusedWithoutACall() {
    bench.userWrites();
    assertThat(account.send(bench.message("字".repeat(682) + "ab"))).isInstanceOf(Sent.class);
    assertThat(account.send(bench.message("字".repeat(683))))
        .isEqualTo(new Refused("wechat.too-long", "2049 > 2048"));
    assertThat(sent()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "40003, wechat.recipient-unknown",
    "40164, wechat.address-not-allowed",
    "43004, wechat.not-following",
    "45009, wechat.quota",
    "45015, wechat.window-closed",
    "45047, wechat.reply-limit",
    "48001, wechat.not-permitted",
    "99999, wechat.refused"
  })
  void errorCodesAreRefusalsWithOurCodes(int errcode, String code) {
    sendingFails("errcode", errcode);
    assertThat(account.send(bench.message("x"))).isEqualTo(new Refused(code, "errcode " + errcode));
  }

  @Test
  void busyPlatformIsTriedLater() {
    sendingFails("errcode", -1);
    assertThat(account.send(bench.message("x")))
        .isEqualTo(new Deferred("wechat.busy", Duration.ofSeconds(5)));
    sendingFails("errcode", 45011);
    assertThat(account.send(bench.message("x"))).isInstanceOf(Deferred.class);
    sendingFails("status", 429);
    assertThat(account.send(bench.message("x"))).isInstanceOf(Deferred.class);
  }

  @Test
  void requestWithoutAnAnswerIsUnknown() {
    bench.emulator.breaks(fault("custom/send").add("drop", true).build());
    assertThat(account.send(bench.message("x"))).isEqualTo(new Unknown("wechat.no-answer"));
    sendingFails("status", 502);
    assertThat(account.send(bench.message("x"))).isEqualTo(new Unknown("wechat.server-error"));
    sendingFails("delayMillis", 4500);
    assertThat(account.send(bench.message("x"))).isEqualTo(new Unknown("wechat.no-answer"));
  }

  @Test
  void platformThatCannotBeReachedIsTriedLater() throws IOException {
    int port = freePort();
    var settings =
        WeChatAccounts.withSetting(
            bench.settings("aes"), WeChatSettings.BASE_URL, "http://127.0.0.1:" + port);
    assertThat(bench.account(settings).send(bench.message("x")))
        .isInstanceOfSatisfying(
            Deferred.class, d -> assertThat(d.code()).isEqualTo("wechat.unreachable"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void baseUrlOnAPrivateNetworkIsNeverCalled() {
    var settings =
        WeChatAccounts.withSetting(
            bench.settings("aes"), WeChatSettings.BASE_URL, "https://169.254.169.254/latest/");
    assertThat(bench.account(settings).probe().ok()).isFalse();
    assertThat(bench.account(settings).send(bench.message("x")))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.code()).isEqualTo("wechat.base-url-refused"));
  }

  @Test
  void imageIsStoredAndThenSentAfterTheText() {
    bench.userWrites();
    assertThat(account.send(with("look", file("image/png", 5)))).isInstanceOf(Sent.class);
    assertThat(sent()).extracting(e -> e.getString("type")).containsExactly("text", "image");
    assertThat(sent().get(1).getString("mediaId")).startsWith("media_");
  }

  @Test
  void imageThatCannotBeStoredLeavesTheTextUnsent() {
    bench.userWrites();
    bench.emulator.breaks(fault("media/upload").add("drop", true).build());
    assertThat(account.send(with("look", file("image/png", 5)))).isInstanceOf(Deferred.class);
    assertThat(account.send(with("look", file("image/png", Multipart.LARGEST + 1))))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.code()).isEqualTo("wechat.attachment-too-large"));
    assertThat(account.send(with("look", file("application/pdf", 5))))
        .isEqualTo(new Refused("wechat.attachment-type", "application/pdf"));
    assertThat(sent()).isEmpty();
  }

  @Test
  void messageThatWentOutInPartIsUnknown() {
    bench.userWrites();
    Attachment[] five = new Attachment[5];
    Arrays.fill(five, file("image/png", 5));
    assertThat(account.send(with("and five", five))).isEqualTo(new Unknown("wechat.partly-sent"));
    assertThat(sent()).hasSize(5);
  }
}
