package io.parley.connector.social.wechat;

import io.parley.connector.AccountKey;
import io.parley.connector.AccountSettings;
import io.parley.connector.social.SettingsException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an official account's settings say. Plain settings: {@link #APP_ID}, {@link #MODE}, {@link
 * #BASE_URL}, {@link #ORIGINAL_ID}, {@link #REPLAY_WINDOW}; secrets: {@link #TOKEN}, {@link
 * #APP_SECRET}, {@link #AES_KEY}, {@link #PREVIOUS_AES_KEY}.
 *
 * @param originalId the account's {@code gh_} id, empty when it is not checked
 * @param ciphers the current key's first, then the previous one's; empty in plain mode
 */
record WeChatSettings(
    AccountKey key,
    String appId,
    URI baseUrl,
    String originalId,
    Duration replayWindow,
    String token,
    String appSecret,
    List<MessageCipher> ciphers) {

  /** The AppID of the platform's console; required. */
  static final String APP_ID = "appId";

  /**
   * {@code aes} (the default) or {@code plain}. In plain mode anybody who sees one signed call can
   * forge others for some minutes: only for platforms' test accounts.
   */
  static final String MODE = "mode";

  /** Where the platform's API is; default {@code https://api.weixin.qq.com}. */
  static final String BASE_URL = "baseUrl";

  /** The account's own id, as pushes bear it ({@code gh_...}); others are refused. Optional. */
  static final String ORIGINAL_ID = "originalId";

  /** How many seconds a call's time may be off ours, before it counts as replayed; default 300. */
  static final String REPLAY_WINDOW = "replayWindowSeconds";

  /** The Token of the platform's console; required. */
  static final String TOKEN = "token";

  /** The AppSecret, without which nothing can be sent; required. */
  static final String APP_SECRET = "appSecret";

  /** The EncodingAESKey; required in AES mode. */
  static final String AES_KEY = "encodingAesKey";

  /** The EncodingAESKey before the last change: calls under way still use it. Optional. */
  static final String PREVIOUS_AES_KEY = "previousEncodingAesKey";

  private static final String PUBLIC_API = "https://api.weixin.qq.com";
  private static final String DEFAULT_WINDOW = "300";

  static WeChatSettings of(AccountSettings account) {
    return new WeChatSettings(
        account.key(),
        required(account.setting(APP_ID, ""), APP_ID),
        baseUrl(account.setting(BASE_URL, PUBLIC_API)),
        account.setting(ORIGINAL_ID, ""),
        window(account.setting(REPLAY_WINDOW, DEFAULT_WINDOW)),
        required(account.secret(TOKEN), TOKEN),
        required(account.secret(APP_SECRET), APP_SECRET),
        ciphers(account));
  }

  boolean encrypted() {
    return !ciphers.isEmpty();
  }

  private static List<MessageCipher> ciphers(AccountSettings account) {
    return switch (account.setting(MODE, "aes")) {
      case "plain" -> List.of();
      case "aes" ->
          Stream.of(
                  required(account.secret(AES_KEY), AES_KEY),
                  account.secret(PREVIOUS_AES_KEY).strip())
              .filter(key -> !key.isEmpty())
              .map(MessageCipher::of)
              .toList();
      default -> throw new SettingsException("wechat.mode-unknown", "mode: plain or aes");
    };
  }

  private static String required(String value, String name) {
    if (value.isBlank()) {
      throw new SettingsException("wechat.setting-missing", name);
    }
    return value.strip();
  }

  private static URI baseUrl(String value) {
    try {
      String trimmed = value.strip();
      return URI.create(trimmed.endsWith("/") ? trimmed : trimmed + "/");
    } catch (IllegalArgumentException e) {
      throw new SettingsException("wechat.base-url-malformed", BASE_URL);
    }
  }

  private static Duration window(String seconds) {
    try {
      int value = Integer.parseInt(seconds.strip());
      if (value >= 10 && value <= 3600) {
        return Duration.ofSeconds(value);
      }
    } catch (NumberFormatException e) {
      throw new SettingsException("wechat.replay-window-malformed", REPLAY_WINDOW);
    }
    throw new SettingsException("wechat.replay-window-malformed", REPLAY_WINDOW);
  }

  @Override
  public String toString() {
    return "WeChatSettings[" + key + "]";
  }
}
