package io.parley.queue;

import io.parley.identity.Role;
import io.parley.platform.DomainException;
import io.parley.platform.Ids;
import io.parley.tenant.SettingsJournal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Administration of a tenant's work queues. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR_NAME)
public class WorkQueues {
  @Inject private WorkQueueRows rows;
  @Inject private SettingsJournal journal;

  /** All of them, in the order in which they are served. */
  public List<WorkQueueView> list() {
    return rows.list();
  }

  public WorkQueueView find(UUID id) {
    return rows.list().stream()
        .filter(queue -> queue.id().equals(id))
        .findFirst()
        .orElseThrow(() -> DomainException.notFound("queue"));
  }

  public UUID add(WorkQueueSettings queue) {
    UUID id = Ids.next();
    requireFreeName(queue, id);
    rows.insert(id, queue);
    journal.changed("queue.added", queue.name(), details(queue));
    return id;
  }

  public void change(UUID id, int version, WorkQueueSettings queue) {
    requireFreeName(queue, id);
    rows.update(id, version, queue);
    journal.changed("queue.changed", queue.name(), details(queue));
  }

  /** Nothing new is put into it; what waits there is still served. */
  public void disable(UUID id) {
    WorkQueueView queue = find(id);
    if (queue.accounts() > 0) {
      throw new DomainException("queue.has-accounts", queue.accounts());
    }
    rows.setEnabled(id, false);
    journal.changed("queue.disabled", queue.settings().name(), Map.of());
  }

  public void enable(UUID id) {
    rows.setEnabled(id, true);
    journal.changed("queue.enabled", find(id).settings().name(), Map.of());
  }

  private void requireFreeName(WorkQueueSettings queue, UUID id) {
    if (rows.hasName(queue.name(), id)) {
      throw new DomainException("queue.name-taken", queue.name());
    }
  }

  private static Map<String, String> details(WorkQueueSettings queue) {
    return Map.of(
        "band", Integer.toString(queue.band()),
        "priority", Integer.toString(queue.priority()),
        "offer seconds", Integer.toString(queue.offerSeconds()),
        "wrap-up seconds", Integer.toString(queue.wrapUpSeconds()),
        "skills", Integer.toString(queue.requirements().size()));
  }
}
