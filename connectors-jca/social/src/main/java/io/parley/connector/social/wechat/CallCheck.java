package io.parley.connector.social.wechat;

import io.parley.connector.WebhookRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Decides whether a call is WeChat's, and opens it.
 *
 * <p>A push in AES mode is authenticated by {@code msg_signature} alone. A plain push is not
 * authenticated at all, as {@code signature} covers the query only: an account in AES mode never
 * takes one.
 */
final class CallCheck {
  private final WeChatSettings settings;
  private final Clock clock;
  private final PlainCalls plainCalls;

  CallCheck(WeChatSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.plainCalls = new PlainCalls(settings.replayWindow().multipliedBy(2), clock);
  }

  /** The text to be echoed, if this is the platform's handshake. */
  String handshake(WebhookRequest request) throws Refusal {
    checkSignature("signature", request);
    String echo = request.parameter("echostr");
    if (echo.isEmpty()) {
      throw Refusal.malformed("wechat.echostr-missing");
    }
    return echo;
  }

  /** The fields of a push that is certainly the platform's and for this account. */
  Fields push(WebhookRequest request) throws Refusal {
    Fields fields = settings.encrypted() ? opened(request) : plain(request);
    String recipient = fields.text("ToUserName");
    if (!settings.originalId().isEmpty() && !settings.originalId().equals(recipient)) {
      throw Refusal.malformed("wechat.wrong-account");
    }
    return fields;
  }

  private Fields plain(WebhookRequest request) throws Refusal {
    checkSignature("signature", request);
    if (!plainCalls.isConsistent(request.parameter("signature"), request.body())) {
      throw Refusal.forbidden("wechat.replayed");
    }
    return Fields.parse(request.body());
  }

  private Fields opened(WebhookRequest request) throws Refusal {
    if (!request.parameter("encrypt_type").equals("aes")) {
      throw Refusal.forbidden("wechat.plain-refused");
    }
    String encrypted = Fields.parse(request.body()).text("Encrypt");
    if (encrypted.isEmpty()) {
      throw Refusal.forbidden("wechat.plain-refused");
    }
    checkSignature("msg_signature", request, encrypted);
    return Fields.parse(decrypted(encrypted));
  }

  private byte[] decrypted(String encrypted) throws Refusal {
    return settings.ciphers().stream()
        .map(cipher -> cipher.open(encrypted, settings.appId()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> Refusal.forbidden("wechat.not-decrypted"));
  }

  /** Checks the named signature over token, timestamp, nonce and more, then the timestamp's age. */
  private void checkSignature(String name, WebhookRequest request, String... more) throws Refusal {
    String timestamp = request.parameter("timestamp");
    String nonce = request.parameter("nonce");
    String given = request.parameter(name);
    if (timestamp.isEmpty() || nonce.isEmpty() || given.isEmpty()) {
      throw Refusal.forbidden("wechat.signature-missing");
    }
    String[] parts = Arrays.copyOf(more, more.length + 3);
    parts[more.length] = settings.token();
    parts[more.length + 1] = timestamp;
    parts[more.length + 2] = nonce;
    if (!Signature.matches(given, parts)) {
      throw Refusal.forbidden("wechat.bad-signature");
    }
    checkAge(timestamp);
  }

  private void checkAge(String timestamp) throws Refusal {
    try {
      Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
      Duration off = Duration.between(sent, clock.instant()).abs();
      if (off.compareTo(settings.replayWindow()) > 0) {
        throw Refusal.forbidden("wechat.replayed");
      }
    } catch (NumberFormatException | java.time.DateTimeException | ArithmeticException e) {
      throw Refusal.forbidden("wechat.bad-timestamp");
    }
  }
}
