package io.parley.channel.account;

import io.parley.connector.Channel;
import java.util.List;

/**
 * One value that an account of a channel has.
 *
 * @param name as its connector documents it
 * @param secret kept sealed and never shown again
 * @param required must not be blank
 * @param choices empty for free text
 * @param fallback what a new account begins with
 */
public record AccountField(
    String name, boolean secret, boolean required, List<String> choices, String fallback) {
  private static final List<String> SECURITY = List.of("tls", "starttls", "plain");

  public AccountField {
    choices = List.copyOf(choices);
  }

  /** The fields of a channel, in the order in which a person fills them in. */
  public static List<AccountField> of(Channel channel) {
    return switch (channel) {
      case CHAT -> List.of(text("origins"), text("brand"), text("greeting"), text("greeting.zh"));
      case EMAIL ->
          List.of(
              required("imap.host"),
              choice("imap.security", SECURITY),
              text("imap.port"),
              text("imap.user"),
              secret("imap.password", true),
              required("smtp.host"),
              choice("smtp.security", SECURITY),
              text("smtp.port"),
              secret("smtp.password", false));
      case WECHAT ->
          List.of(
              required("appId"),
              secret("appSecret", true),
              choice("mode", List.of("aes", "plain")),
              secret("token", true),
              secret("encodingAesKey", false),
              text("originalId"),
              text("baseUrl"));
    };
  }

  private static AccountField text(String name) {
    return new AccountField(name, false, false, List.of(), "");
  }

  private static AccountField required(String name) {
    return new AccountField(name, false, true, List.of(), "");
  }

  private static AccountField secret(String name, boolean required) {
    return new AccountField(name, true, required, List.of(), "");
  }

  private static AccountField choice(String name, List<String> choices) {
    return new AccountField(name, false, true, choices, choices.get(0));
  }
}
