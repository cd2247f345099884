package io.parley.connector.social.wechat;

import static io.parley.connector.social.wechat.OfficialAccountBench.answered;
import static io.parley.connector.social.wechat.OfficialAccountBench.heard;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.connector.AccountSettings;
import io.parley.connector.WebhookRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom the door believes. */
class CallCheckTest {
  private static final String OTHER_KEY = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFG";

  private final OfficialAccountBench bench = new OfficialAccountBench();
  private final OfficialAccount aes = bench.account("aes");
  private final OfficialAccount plain = bench.account("plain");

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void handshakeIsEchoed() {
    assertThat(answered(aes, bench.calls.handshake("4375120948345356249")))
        .isEqualTo("4375120948345356249");
    assertThat(answered(plain, bench.calls.handshake("echo"))).isEqualTo("echo");
  }

  @Test
  void handshakeWithoutSignatureOrEchoIsRefused() {
    WebhookRequest call = bench.calls.handshake("echo");
    assertThat(answered(aes, Calls.with(call, "signature", "0".repeat(40))))
        .isEqualTo("403 wechat.bad-signature");
    assertThat(answered(aes, Calls.with(call, "echostr", null)))
        .isEqualTo("400 wechat.echostr-missing");
  }

  @Test
  void rightlySignedPushesAreHeardInBothModes() {
    assertThat(heard(aes, bench.calls.encrypted(bench.text("密文"))).content().text())
        .isEqualTo("密文");
    assertThat(heard(plain, bench.calls.plain(bench.text("明文"))).content().text()).isEqualTo("明文");
  }

  @ParameterizedTest
  @ValueSource(strings = {"msg_signature", "timestamp", "nonce"})
  void encryptedPushWithAPartMissingOrDoubledOrWrongIsRefused(String part) {
    WebhookRequest call = bench.calls.encrypted(bench.text("x"));
    assertThat(answered(aes, Calls.with(call, part, null)))
        .isEqualTo("403 wechat.signature-missing");
    assertThat(answered(aes, Calls.twice(call, part))).isEqualTo("403 wechat.signature-missing");
    assertThat(answered(aes, Calls.with(call, part, "12345")))
        .isEqualTo("403 wechat.bad-signature");
  }

  @Test
  void plainSignatureIsNeverTrustedInAesMode() {
    String body = bench.text("forged");
    assertThat(answered(aes, bench.calls.plain(body))).isEqualTo("403 wechat.plain-refused");
    WebhookRequest disguised = Calls.with(bench.calls.plain(body), "encrypt_type", "aes");
    assertThat(answered(aes, disguised)).isEqualTo("403 wechat.plain-refused");
    WebhookRequest sealed = bench.calls.encrypted(body);
    WebhookRequest onlyQuerySigned =
        Calls.with(sealed, "msg_signature", sealed.parameter("signature"));
    assertThat(answered(aes, onlyQuerySigned)).isEqualTo("403 wechat.bad-signature");
  }

  @Test
  void changedCipherTextIsRefused() {
    WebhookRequest call = bench.calls.encrypted(bench.text("x"));
    WebhookRequest other = bench.calls.encrypted(bench.text("y"));
    assertThat(answered(aes, Calls.withBody(call, new String(other.body(), UTF_8))))
        .isEqualTo("403 wechat.bad-signature");
  }

  @Test
  void messageForAnotherAppOrUnderAnotherKeyIsRefused() {
    String app = WeChatAccounts.appId(OfficialAccountBench.KEY);
    String xml = bench.text("x");
    assertThat(answered(aes, bench.calls.encrypted(xml, WeChatAccounts.AES_KEY, app + "x")))
        .isEqualTo("403 wechat.not-decrypted");
    assertThat(answered(aes, bench.calls.encrypted(xml, OTHER_KEY, app)))
        .isEqualTo("403 wechat.not-decrypted");
    assertThat(answered(aes, bench.calls.sealed("AAAA"))).isEqualTo("403 wechat.not-decrypted");
    assertThat(answered(aes, bench.calls.sealed("%%%"))).isEqualTo("403 wechat.not-decrypted");
  }

  @Test
  void previousKeyIsStillTaken() {
    AccountSettings changed =
        WeChatAccounts.withSecret(
            bench.settings("aes"), WeChatSettings.PREVIOUS_AES_KEY, OTHER_KEY);
    String app = WeChatAccounts.appId(OfficialAccountBench.KEY);
    WebhookRequest call = bench.calls.encrypted(bench.text("x"), OTHER_KEY, app);
    assertThat(answered(bench.account(changed), call)).isEqualTo("heard");
  }

  @Test
  void pushForAnotherAccountIsRefused() {
    AccountSettings other =
        WeChatAccounts.withSetting(
            bench.settings("aes"), WeChatSettings.ORIGINAL_ID, "gh_somebody_else");
    assertThat(answered(bench.account(other), bench.calls.encrypted(bench.text("x"))))
        .isEqualTo("400 wechat.wrong-account");
  }

  @Test
  void callsOutsideTheReplayWindowAreRefused() {
    WebhookRequest call = bench.calls.encrypted(bench.text("x"));
    bench.clock.advance(Duration.ofMinutes(5));
    assertThat(answered(aes, call)).isEqualTo("heard");
    bench.clock.advance(Duration.ofSeconds(1));
    assertThat(answered(aes, call)).isEqualTo("403 wechat.replayed");
    WebhookRequest fromTheFuture = bench.calls.encrypted(bench.text("x"));
    bench.clock.advance(Duration.ofMinutes(-6));
    assertThat(answered(aes, fromTheFuture)).isEqualTo("403 wechat.replayed");
  }

  @Test
  void replayWindowCanBeSet() {
    OfficialAccount strict =
        bench.account(
            WeChatAccounts.withSetting(bench.settings("aes"), WeChatSettings.REPLAY_WINDOW, "30"));
    WebhookRequest call = bench.calls.encrypted(bench.text("x"));
    bench.clock.advance(Duration.ofSeconds(31));
    assertThat(answered(strict, call)).isEqualTo("403 wechat.replayed");
  }

  @Test
  void timestampsThatAreNoneAreRefusedEvenWhenSigned() {
    for (String timestamp : new String[] {"abc", "99999999999999999999", "9223372036854775807"}) {
      assertThat(answered(plain, bench.calls.plain(bench.text("x"), timestamp)))
          .isIn("403 wechat.bad-timestamp", "403 wechat.replayed");
    }
  }

  @Test
  void platformsRepetitionIsHeardAgainUnderTheSameId() {
    WebhookRequest call = bench.calls.plain(bench.text("x"));
    String first = heard(plain, call).providerMessageId();
    assertThat(heard(plain, call).providerMessageId()).isEqualTo(first);
  }

  @Test
  void seenSignatureDoesNotServeForAnotherPlainBody() {
    WebhookRequest call = bench.calls.plain(bench.text("x"));
    assertThat(answered(plain, call)).isEqualTo("heard");
    assertThat(answered(plain, Calls.withBody(call, bench.text("forged"))))
        .isEqualTo("403 wechat.replayed");
  }

  @Test
  void doctypeIsRefusedInsideAndOutsideTheEnvelope() {
    String hostile =
        "<!DOCTYPE xml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + bench.text("&x;");
    assertThat(answered(plain, bench.calls.plain(hostile))).isEqualTo("400 wechat.bad-xml");
    assertThat(answered(aes, bench.calls.encrypted(hostile))).isEqualTo("400 wechat.bad-xml");
    WebhookRequest outside = bench.calls.encrypted(bench.text("x"));
    String body = "<!DOCTYPE xml>" + new String(outside.body(), UTF_8);
    assertThat(answered(aes, Calls.withBody(outside, body))).isEqualTo("400 wechat.bad-xml");
  }

  @Test
  void otherMethodsAreRefused() {
    WebhookRequest call = bench.calls.plain(bench.text("x"));
    WebhookRequest delete = new WebhookRequest("DELETE", call.query(), call.headers(), call.body());
    assertThat(answered(plain, delete)).isEqualTo("405 wechat.method");
  }
}
