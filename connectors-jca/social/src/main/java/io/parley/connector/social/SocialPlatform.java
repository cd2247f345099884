package io.parley.connector.social;

import io.parley.connector.AccountSettings;
import io.parley.connector.Channel;
import io.parley.connector.ReplyPolicy;

/**
 * One social platform as a kind: what all its accounts have in common. Implementations are found by
 * {@link java.util.ServiceLoader}, hold no state and need a public constructor without parameters.
 */
public interface SocialPlatform {

  Channel channel();

  /** The platform's limits on answering a customer. */
  ReplyPolicy replyPolicy();

  /**
   * Makes an account ready to serve, without calling the platform.
   *
   * @throws SettingsException where a setting is missing or wrong
   */
  SocialAccount open(AccountSettings settings, Surroundings surroundings);
}
