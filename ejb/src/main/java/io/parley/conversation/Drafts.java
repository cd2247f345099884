package io.parley.conversation;

import io.parley.identity.Caller;
import io.parley.identity.Role;
import io.parley.platform.tenancy.TenantDatabase;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;

/** What agents have begun to write, one draft for each agent and conversation. */
@Stateless
@RolesAllowed({Role.AGENT_NAME, Role.SUPERVISOR_NAME})
public class Drafts {
  private static final String UPSERT =
      "INSERT INTO draft (agent_id, conversation_id, text, saved_at) VALUES (?, ?, ?, ?)"
          + " ON CONFLICT (agent_id, conversation_id) DO UPDATE SET text = excluded.text, saved_at = excluded.saved_at";

  @Inject TenantDatabase database;
  @Inject ConversationReads reads;
  @Inject Clock clock;
  @Resource SessionContext session;

  /** Keeps the draft; an empty text discards it. */
  public void save(UUID conversationId, String text) {
    reads.get(conversationId);
    database.call(
        connection -> {
          try (var upsert = connection.prepareStatement(UPSERT)) {
            upsert.setObject(1, agentId());
            upsert.setObject(2, conversationId);
            upsert.setString(3, text);
            upsert.setTimestamp(4, Timestamp.from(clock.instant()));
            return upsert.executeUpdate();
          }
        });
  }

  /** The caller's draft, or an empty text. */
  public String of(UUID conversationId) {
    return database.call(
        connection -> {
          try (var select =
              connection.prepareStatement(
                  "SELECT text FROM draft WHERE agent_id = ? AND conversation_id = ?")) {
            select.setObject(1, agentId());
            select.setObject(2, conversationId);
            ResultSet row = select.executeQuery();
            return row.next() ? row.getString(1) : "";
          }
        });
  }

  private UUID agentId() {
    return UUID.fromString(Caller.parse(session.getCallerPrincipal().getName()).id());
  }
}
