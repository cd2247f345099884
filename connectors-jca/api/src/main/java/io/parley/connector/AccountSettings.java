package io.parley.connector;

import java.util.Map;

/**
 * All that a connector must know to serve one channel account.
 *
 * @param settings plain values by name, for example {@code imap.host}; each connector documents its
 *     names
 * @param secrets decrypted values by name, for example {@code password}; never printed
 */
public record AccountSettings(
    AccountKey key, Channel channel, Map<String, String> settings, Map<String, String> secrets) {

  public AccountSettings {
    settings = Map.copyOf(settings);
    secrets = Map.copyOf(secrets);
  }

  /** The named plain value, or the fallback where none or a blank one is set. */
  public String setting(String name, String fallback) {
    String value = settings.get(name);
    return value == null || value.isBlank() ? fallback : value;
  }

  /** The named secret, or an empty text. */
  public String secret(String name) {
    return secrets.getOrDefault(name, "");
  }

  @Override
  public String toString() {
    return "AccountSettings[" + channel + " " + key + "]";
  }
}
