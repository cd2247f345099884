package io.parley.channel.account;

import io.parley.connector.Channel;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An account as administration shows it: never a secret.
 *
 * @param lastMessageAt when a customer last wrote by it
 */
public record ChannelAccountView(
    UUID id,
    String key,
    Channel channel,
    String name,
    String address,
    Map<String, String> settings,
    UUID queueId,
    String queueName,
    boolean enabled,
    Optional<Instant> lastMessageAt,
    int version) {
  public ChannelAccountView {
    settings = Map.copyOf(settings);
  }
}
