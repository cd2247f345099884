package io.parley.connector;

import java.util.Objects;

/**
 * How a channel names a person, as the channel itself vouches for it.
 *
 * @param value normalised by the connector: a lower-case mail address, an openid, a visitor token's
 *     id
 * @param displayName what the person calls themselves, empty where the channel does not say
 */
public record Handle(Kind kind, String value, String displayName) {

  /** What sort of name it is; together with the value, and for OPENID the account, it is unique. */
  public enum Kind {
    EMAIL_ADDRESS,
    WECHAT_OPENID,
    CHAT_VISITOR
  }

  public Handle {
    Objects.requireNonNull(kind);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("a handle needs a value");
    }
    displayName = displayName == null ? "" : displayName;
  }
}
