package io.parley.connector.social.wechat;

import io.parley.connector.WebhookRequest;
import io.parley.emulator.wechat.Sealed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Webhook calls as the platform makes them, to be spoilt one part at a time. */
final class Calls {
  private final Clock clock;
  private final String appId;
  private int nonces;

  Calls(Clock clock, String appId) {
    this.clock = clock;
    this.appId = appId;
  }

  WebhookRequest plain(String xml) {
    return plain(xml, Long.toString(clock.instant().getEpochSecond()));
  }

  WebhookRequest plain(String xml, String timestamp) {
    String nonce = "nonce" + ++nonces;
    String signature = Sealed.signature(WeChatAccounts.TOKEN, timestamp, nonce);
    return call(
        "POST", Map.of("signature", signature, "timestamp", timestamp, "nonce", nonce), xml);
  }

  WebhookRequest encrypted(String xml) {
    return encrypted(xml, WeChatAccounts.AES_KEY, appId);
  }

  WebhookRequest encrypted(String xml, String aesKey, String recipient) {
    return sealed(Sealed.encrypt(aesKey, recipient, xml));
  }

  /** Rightly signed around whatever is in the envelope. */
  WebhookRequest sealed(String encrypted) {
    WebhookRequest plain = plain("<xml><Encrypt><![CDATA[" + encrypted + "]]></Encrypt></xml>");
    String signature =
        Sealed.signature(
            WeChatAccounts.TOKEN,
            plain.parameter("timestamp"),
            plain.parameter("nonce"),
            encrypted);
    return with(with(plain, "encrypt_type", "aes"), "msg_signature", signature);
  }

  WebhookRequest handshake(String echo) {
    WebhookRequest signed = with(plain(""), "echostr", echo);
    return new WebhookRequest("GET", signed.query(), Map.of(), new byte[0]);
  }

  /** The same call with another value, or without the parameter where the value is null. */
  static WebhookRequest with(WebhookRequest call, String parameter, String value) {
    Map<String, List<String>> query = new LinkedHashMap<>(call.query());
    if (value == null) {
      query.remove(parameter);
    } else {
      query.put(parameter, List.of(value));
    }
    return new WebhookRequest(call.method(), query, Map.of(), call.body());
  }

  /** The same call with the parameter given twice. */
  static WebhookRequest twice(WebhookRequest call, String parameter) {
    Map<String, List<String>> query = new LinkedHashMap<>(call.query());
    String value = call.parameter(parameter);
    query.put(parameter, List.of(value, value));
    return new WebhookRequest(call.method(), query, Map.of(), call.body());
  }

  static WebhookRequest withBody(WebhookRequest call, String body) {
    return call(call.method(), single(call.query()), body);
  }

  private static Map<String, String> single(Map<String, List<String>> query) {
    Map<String, String> single = new LinkedHashMap<>();
    query.forEach((name, values) -> single.put(name, values.get(0)));
    return single;
  }

  private static WebhookRequest call(String method, Map<String, String> query, String body) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    query.forEach((name, value) -> lists.put(name, List.of(value)));
    return new WebhookRequest(method, lists, Map.of(), body.getBytes(StandardCharsets.UTF_8));
  }
}
