package io.parley.connector.social;

import io.parley.connector.Channel;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The platforms that the adapter knows, by channel. */
record Platforms(Map<Channel, SocialPlatform> byChannel) {

  /** Those that the adapter's own class loader offers as services. */
  static Platforms installed() {
    return new Platforms(
        ServiceLoader.load(SocialPlatform.class, SocialPlatform.class.getClassLoader()).stream()
            .map(Provider::get)
            .collect(Collectors.toUnmodifiableMap(SocialPlatform::channel, Function.identity())));
  }

  SocialPlatform of(Channel channel) {
    SocialPlatform platform = byChannel.get(channel);
    if (platform == null) {
      throw new SettingsException("social.platform-unknown", channel.word());
    }
    return platform;
  }
}
