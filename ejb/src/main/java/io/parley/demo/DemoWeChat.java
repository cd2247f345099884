package io.parley.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An official account that the emulator plays. */
record DemoWeChat(String key, String name, String mode, String baseUrl, DemoSecret secret) {

  static List<DemoWeChat> of(DemoCompany company, DemoFile file) {
    DemoSecret secret = new DemoSecret(file.get("mailbox.password"));
    String url = file.get("wechat.url");
    return Stream.of("plain", "aes")
        .map(
            mode ->
                new DemoWeChat(
                    company.key(mode.equals("aes") ? "wechat-aes" : "wechat"),
                    company.name() + (mode.equals("aes") ? " (AES)" : ""),
                    mode,
                    url,
                    secret))
        .toList();
  }

  String originalId() {
    return "gh_" + secret.hex(key + " original").substring(0, 12);
  }

  Map<String, String> settings() {
    return Map.of("appId", appId(), "mode", mode, "baseUrl", baseUrl, "originalId", originalId());
  }

  Map<String, String> secrets() {
    Map<String, String> secrets = new TreeMap<>();
    secrets.put("token", secret.hex(key + " token"));
    secrets.put("appSecret", secret.hex(key + " app"));
    if (mode.equals("aes")) {
      secrets.put("encodingAesKey", secret.aesKey(key + " aes"));
    }
    return secrets;
  }

  /** What the emulator's console is told of the account. */
  JsonObject forEmulator(String publicUrl) {
    Map<String, String> own = secrets();
    return Json.createObjectBuilder()
        .add("account", key)
        .add("name", name)
        .add("webhookUrl", publicUrl + "/channels/hooks/" + key)
        .add("mode", mode)
        .add("token", own.get("token"))
        .add("encodingAesKey", own.getOrDefault("encodingAesKey", ""))
        .add("appId", appId())
        .add("appSecret", own.get("appSecret"))
        .add("originalId", originalId())
        .build();
  }

  private String appId() {
    return "wx" + secret.hex(key + " id").substring(0, 16);
  }
}
