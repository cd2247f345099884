package io.parley.connector.social.wechat;

import io.parley.connector.AccountKey;
import io.parley.connector.AccountSettings;
import io.parley.connector.Channel;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Accounts as both sides have them: Parley's settings and the platform's console. */
final class WeChatAccounts {
  static final String AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
  static final String TOKEN = "spamtest";

  private WeChatAccounts() {}

  static AccountSettings settings(AccountKey key, String mode, URI baseUrl) {
    return new AccountSettings(
        key,
        Channel.WECHAT,
        Map.of(
            WeChatSettings.APP_ID,
            appId(key),
            WeChatSettings.MODE,
            mode,
            WeChatSettings.BASE_URL,
            baseUrl.toString(),
            WeChatSettings.ORIGINAL_ID,
            "gh_" + key),
        Map.of(
            WeChatSettings.TOKEN, TOKEN,
            WeChatSettings.APP_SECRET, "secret-of-" + key,
            WeChatSettings.AES_KEY, AES_KEY));
  }

  static AccountSettings withSecret(AccountSettings account, String name, String value) {
    Map<String, String> secrets = new HashMap<>(account.secrets());
    secrets.put(name, value);
    return new AccountSettings(account.key(), account.channel(), account.settings(), secrets);
  }

  static AccountSettings withSetting(AccountSettings account, String name, String value) {
    Map<String, String> settings = new HashMap<>(account.settings());
    settings.put(name, value);
    return new AccountSettings(account.key(), account.channel(), settings, account.secrets());
  }

  static JsonObject console(AccountKey key, String mode, URI webhook) {
    return Json.createObjectBuilder()
        .add("account", key.value())
        .add("webhookUrl", webhook.toString())
        .add("mode", mode)
        .add("token", TOKEN)
        .add("encodingAesKey", AES_KEY)
        .add("appId", appId(key))
        .add("appSecret", "secret-of-" + key)
        .build();
  }

  static String appId(AccountKey key) {
    return "wx" + key;
  }
}
