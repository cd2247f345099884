package io.parley.connector;

/**
 * A kind of way by which a customer reaches a company; one configured address on it is a channel
 * account.
 */
public enum Channel {
  CHAT,
  EMAIL,
  WECHAT;

  /**
   * The lower-case word that stands in URLs, CSS classes and message keys, for example {@code
   * wechat}.
   */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
