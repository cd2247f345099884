package io.parley.chat;

import java.util.UUID;

/**
 * The provider message id of what a visitor writes: the visitor's id and the id that their browser
 * gave, so that one visitor's id cannot stand in the way of another's message.
 */
final class ProviderId {
  private ProviderId() {}

  static String of(Visitor visitor, UUID browsers) {
    return visitor.id() + ":" + browsers;
  }

  static String browsersPart(String providerMessageId) {
    return providerMessageId.substring(providerMessageId.indexOf(':') + 1);
  }
}
