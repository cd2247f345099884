package io.parley.emulator.wechat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;

/**
 * An official account as it is set in the platform's console.
 *
 * @param key what the control API calls it
 * @param encodingAesKey may be empty for an account in plain mode
 */
record EmulatedAccount(
    String key,
    String name,
    URI webhook,
    String mode,
    String token,
    String encodingAesKey,
    String appId,
    String appSecret,
    String originalId) {

  static EmulatedAccount of(JsonObject json) {
    String key = json.getString("account");
    return new EmulatedAccount(
        key,
        json.getString("name", key),
        URI.create(json.getString("webhookUrl")),
        json.getString("mode", "aes"),
        json.getString("token"),
        json.getString("encodingAesKey", ""),
        json.getString("appId"),
        json.getString("appSecret"),
        json.getString("originalId", "gh_" + key));
  }

  JsonObject shown() {
    return Json.createObjectBuilder()
        .add("account", key)
        .add("name", name)
        .add("webhookUrl", webhook.toString())
        .add("mode", mode)
        .add("appId", appId)
        .build();
  }
}
