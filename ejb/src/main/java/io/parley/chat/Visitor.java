package io.parley.chat;

import io.parley.connector.Handle;
import java.util.UUID;

/**
 * A person in a browser, known again by their token.
 *
 * @param name what they call themselves, may be empty
 */
public record Visitor(UUID id, String name) {
  /** How conversations know them; verified, because only Parley gives out the token. */
  Handle handle() {
    return new Handle(Handle.Kind.CHAT_VISITOR, id.toString(), name);
  }
}
