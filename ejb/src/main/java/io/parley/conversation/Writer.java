package io.parley.conversation;

import io.parley.identity.Caller;
import io.parley.identity.Role;
import io.parley.platform.DomainException;
import io.parley.platform.tenancy.TenantDatabase;
import jakarta.ejb.SessionContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.util.UUID;

/** Who calls, as the author of what they write, and whether a conversation is theirs to answer. */
@ApplicationScoped
class Writer {
  private static final String HAS_IT =
      "SELECT 1 FROM work_item WHERE conversation_id = ? AND agent_id = ? AND state IN ('ASSIGNED', 'WRAPPING')";

  @Inject TenantDatabase database;

  Author of(SessionContext session) {
    String id = Caller.parse(session.getCallerPrincipal().getName()).id();
    if (session.isCallerInRole(Role.PARTNER_NAME)) {
      return new Author(null, nameOfClient(id));
    }
    UUID agentId = UUID.fromString(id);
    return new Author(agentId, nameOf(agentId));
  }

  /**
   * Agents answer what they have accepted; supervisors and partners answer everything of their
   * tenant.
   */
  void requireMayAnswer(SessionContext session, UUID conversationId) {
    if (session.isCallerInRole(Role.SUPERVISOR_NAME) || session.isCallerInRole(Role.PARTNER_NAME)) {
      return;
    }
    UUID agentId = UUID.fromString(Caller.parse(session.getCallerPrincipal().getName()).id());
    boolean has =
        database.call(
            connection -> {
              try (var select = connection.prepareStatement(HAS_IT)) {
                select.setObject(1, conversationId);
                select.setObject(2, agentId);
                return select.executeQuery().next();
              }
            });
    if (!has) {
      throw new DomainException("conversation.not-yours");
    }
  }

  /** A partner's program appears by the name that the administrator gave it. */
  private String nameOfClient(String clientId) {
    return database
        .first(
            "SELECT name FROM platform.api_client WHERE client_id = ?",
            row -> row.text("name"),
            clientId)
        .orElse(clientId);
  }

  private String nameOf(UUID agentId) {
    return database.call(
        connection -> {
          try (var select = connection.prepareStatement("SELECT name FROM agent WHERE id = ?")) {
            select.setObject(1, agentId);
            ResultSet row = select.executeQuery();
            return row.next() ? row.getString(1) : "";
          }
        });
  }
}
