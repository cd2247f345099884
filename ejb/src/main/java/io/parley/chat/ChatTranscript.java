package io.parley.chat;

import io.parley.platform.tenancy.TenantDatabase;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * What a visitor has been shown and is yet to be shown, in the visitor's own order. Works within
 * the account's tenancy.
 */
@Stateless
@PermitAll
public class ChatTranscript {
  @Inject private TenantDatabase database;

  /** Entries after a position, oldest first; those of other visitors are never among them. */
  public List<ChatEntry> after(UUID visitor, long position, int limit) {
    return database.call(
        sql -> {
          ChatEntries.adopt(sql, visitor);
          return ChatEntries.after(sql, visitor, position, limit);
        });
  }

  /** The position after which the newest so many entries follow. */
  public long beforeNewest(UUID visitor, int entries) {
    return database.call(sql -> Math.max(0, ChatEntries.adopt(sql, visitor) - entries));
  }

  /** Shows an answer to its visitor from now on; a second time changes nothing. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void publish(UUID visitor, UUID message) {
    database.call(
        sql -> {
          ChatEntries.append(sql, visitor, message);
          return null;
        });
  }
}
