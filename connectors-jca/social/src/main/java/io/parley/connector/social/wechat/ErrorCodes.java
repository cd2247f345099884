package io.parley.connector.social.wechat;

import io.parley.connector.SendOutcome;
import io.parley.connector.SendOutcome.Deferred;
import io.parley.connector.SendOutcome.Refused;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** What the platform's {@code errcode} means. */
final class ErrorCodes {
  private static final Set<Integer> TOKEN_REFUSED = Set.of(40001, 40014, 42001);

  private static final Map<Integer, String> REFUSALS =
      Map.ofEntries(
          Map.entry(40003, "wechat.recipient-unknown"),
          Map.entry(40004, "wechat.attachment-type"),
          Map.entry(40005, "wechat.attachment-type"),
          Map.entry(40006, "wechat.attachment-too-large"),
          Map.entry(40007, "wechat.media-gone"),
          Map.entry(40009, "wechat.attachment-too-large"),
          Map.entry(40013, "wechat.credentials"),
          Map.entry(40125, "wechat.credentials"),
          Map.entry(40164, "wechat.address-not-allowed"),
          Map.entry(43004, "wechat.not-following"),
          Map.entry(43019, "wechat.recipient-blocked"),
          Map.entry(45001, "wechat.attachment-too-large"),
          Map.entry(45002, "wechat.too-long"),
          Map.entry(45009, "wechat.quota"),
          Map.entry(45015, "wechat.window-closed"),
          Map.entry(45047, "wechat.reply-limit"),
          Map.entry(48001, "wechat.not-permitted"),
          Map.entry(48004, "wechat.not-permitted"),
          Map.entry(50002, "wechat.account-restricted"));

  private ErrorCodes() {}

  static boolean isTokenRefused(int errcode) {
    return TOKEN_REFUSED.contains(errcode);
  }

  /** What it means for a message that the platform answered with this code, which is not 0. */
  static SendOutcome outcome(int errcode) {
    if (isTokenRefused(errcode)) {
      return new Deferred("wechat.token-refused", Duration.ofMinutes(1));
    }
    return switch (errcode) {
      case -1 -> new Deferred("wechat.busy", Duration.ofSeconds(5));
      case 45011 -> new Deferred("wechat.too-fast", Duration.ofMinutes(1));
      default ->
          new Refused(REFUSALS.getOrDefault(errcode, "wechat.refused"), "errcode " + errcode);
    };
  }
}
