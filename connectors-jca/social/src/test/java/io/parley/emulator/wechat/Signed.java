package io.parley.emulator.wechat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;

/** A call to the account's webhook, signed and, in AES mode, encrypted. */
record Signed(URI address, String body) {

  static Signed push(EmulatedAccount account, String mode, String xml, Clock clock) {
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    String nonce = UUID.randomUUID().toString().replace("-", "").substring(0, 10);
    String query = query(account, timestamp, nonce);
    if (mode.equals("plain")) {
      return new Signed(with(account.webhook(), query), xml);
    }
    String encrypted = Sealed.encrypt(account.encodingAesKey(), account.appId(), xml);
    String signature = Sealed.signature(account.token(), timestamp, nonce, encrypted);
    return new Signed(
        with(account.webhook(), query + "&encrypt_type=aes&msg_signature=" + signature),
        "<xml><ToUserName><![CDATA[%s]]></ToUserName><Encrypt><![CDATA[%s]]></Encrypt></xml>"
            .formatted(account.originalId(), encrypted));
  }

  static URI handshake(EmulatedAccount account, String echo, Clock clock) {
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    String query = query(account, timestamp, "handshake");
    String escaped = URLEncoder.encode(echo, StandardCharsets.UTF_8);
    return with(account.webhook(), query + "&echostr=" + escaped);
  }

  private static String query(EmulatedAccount account, String timestamp, String nonce) {
    String signature = Sealed.signature(account.token(), timestamp, nonce);
    return "signature=" + signature + "&timestamp=" + timestamp + "&nonce=" + nonce;
  }

  private static URI with(URI webhook, String query) {
    return URI.create(webhook + (webhook.getQuery() == null ? "?" : "&") + query);
  }
}
