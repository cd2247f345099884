package io.parley.conversation;

import io.parley.identity.Role;
import io.parley.platform.tenancy.TenantDatabase;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The results that a tenant wants to tell apart when a conversation ends. */
@Stateless(name = "ConversationWrapUpCodes")
@RolesAllowed({Role.AGENT_NAME, Role.SUPERVISOR_NAME})
public class WrapUpChoices {
  @Inject private TenantDatabase database;

  /** One result to choose. */
  public record Choice(UUID id, String label) {}

  /** Those that may be chosen now, by label. */
  public List<Choice> enabled() {
    return database.list(
        "SELECT id, label FROM wrap_up_code WHERE enabled ORDER BY label",
        row -> new Choice(row.id("id"), row.text("label")));
  }
}
