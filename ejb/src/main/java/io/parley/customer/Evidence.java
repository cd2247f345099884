package io.parley.customer;

import io.parley.connector.Handle;

/** Why a handle is believed to belong to the person who writes under it. */
public enum Evidence {
  /** The platform authenticated the sender and signed its call to us. */
  SIGNED_BY_PLATFORM(true),
  /** The visitor's browser showed the secret token that we gave to it. */
  VISITOR_TOKEN(true),
  /** The From line of a mail: anybody can write it. */
  SENDER_ADDRESS(false);

  private final boolean proof;

  Evidence(boolean proof) {
    this.proof = proof;
  }

  /** Whether it proves, or only suggests, who is writing. */
  public boolean isProof() {
    return proof;
  }

  static Evidence of(Handle.Kind kind) {
    return switch (kind) {
      case EMAIL_ADDRESS -> SENDER_ADDRESS;
      case WECHAT_OPENID -> SIGNED_BY_PLATFORM;
      case CHAT_VISITOR -> VISITOR_TOKEN;
    };
  }
}
