package io.parley.channel.account;

import io.parley.connector.Channel;
import io.parley.platform.DomainException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * An account as an administrator wants it.
 *
 * @param address what customers see: a mail address, the name of an official account, a web site
 * @param settings plain values by name
 * @param secrets by name; a blank one keeps what is stored
 */
public record ChannelAccountDraft(
    Channel channel,
    String name,
    String address,
    UUID queueId,
    Map<String, String> settings,
    Map<String, String> secrets) {

  /**
   * @throws DomainException {@code channel.*} where a value is missing
   */
  public ChannelAccountDraft {
    name = stripped(name);
    address = stripped(address);
    settings = known(channel, settings, false);
    secrets = known(channel, secrets, true);
    if (name.isEmpty() || name.length() > 100) {
      throw new DomainException("channel.name-missing");
    }
    if (address.isEmpty() || address.length() > 200) {
      throw new DomainException("channel.address-missing");
    }
    if (queueId == null) {
      throw new DomainException("channel.queue-missing");
    }
    for (AccountField field : AccountField.of(channel)) {
      if (!field.secret() && field.required() && !settings.containsKey(field.name())) {
        throw new DomainException("channel.field-missing", field.name());
      }
    }
  }

  private static String stripped(String text) {
    return text == null ? "" : text.strip();
  }

  /** Only what the channel has, and nothing that is blank. */
  private static Map<String, String> known(
      Channel channel, Map<String, String> values, boolean secret) {
    Map<String, String> kept = new TreeMap<>();
    for (AccountField field : AccountField.of(channel)) {
      String value = stripped(values.get(field.name()));
      if (field.secret() == secret && !value.isEmpty()) {
        kept.put(field.name(), value);
      }
    }
    return Map.copyOf(kept);
  }
}
