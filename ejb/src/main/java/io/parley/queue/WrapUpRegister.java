package io.parley.queue;

import io.parley.identity.Role;
import io.parley.platform.DomainException;
import io.parley.platform.Ids;
import io.parley.platform.tenancy.TenantDatabase;
import io.parley.tenant.SettingsJournal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Administration of wrap-up codes. A code is switched off, never removed: closed work keeps its
 * result.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR_NAME)
public class WrapUpRegister {
  @Inject private TenantDatabase database;
  @Inject private SettingsJournal journal;

  public List<WrapUpCodeView> list() {
    return database.list(
        "SELECT id, label, enabled FROM wrap_up_code ORDER BY lower(label)",
        row -> new WrapUpCodeView(row.id("id"), row.text("label"), row.flag("enabled")));
  }

  public UUID add(String label) {
    String named = checked(label, new UUID(0, 0));
    UUID id = Ids.next();
    database.update("INSERT INTO wrap_up_code (id, label) VALUES (?, ?)", id, named);
    journal.changed("wrap-up.added", named, Map.of());
    return id;
  }

  public void rename(UUID id, String label) {
    String named = checked(label, id);
    if (database.update("UPDATE wrap_up_code SET label = ? WHERE id = ?", named, id) == 0) {
      throw DomainException.notFound("queue.wrap-up");
    }
    journal.changed("wrap-up.renamed", named, Map.of());
  }

  public void setEnabled(UUID id, boolean enabled) {
    if (database.update("UPDATE wrap_up_code SET enabled = ? WHERE id = ?", enabled, id) == 0) {
      throw DomainException.notFound("queue.wrap-up");
    }
    journal.changed(enabled ? "wrap-up.enabled" : "wrap-up.disabled", id.toString(), Map.of());
  }

  private String checked(String label, UUID except) {
    String named = label == null ? "" : label.strip();
    if (named.isEmpty() || named.length() > 60) {
      throw new DomainException("queue.wrap-up-label-missing");
    }
    boolean taken =
        database
            .first(
                "SELECT 1 AS found FROM wrap_up_code WHERE lower(label) = lower(?) AND id <> ?",
                row -> true,
                named,
                except)
            .orElse(false);
    if (taken) {
      throw new DomainException("queue.wrap-up-label-taken", named);
    }
    return named;
  }
}
