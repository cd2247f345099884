package io.parley.agent;

import io.parley.identity.Invitations;
import io.parley.identity.Role;
import io.parley.platform.Cursors;
import io.parley.platform.DomainException;
import io.parley.platform.Ids;
import io.parley.platform.Page;
import io.parley.tenant.SettingsJournal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Administration of a tenant's agents. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR_NAME)
public class Agents {
  private static final UUID FIRST = new UUID(0, 0);
  private static final String LIST = "agents";

  @Inject private AgentRows rows;
  @Inject private Invitations invitations;
  @Inject private SettingsJournal journal;
  @Inject private Cursors cursors;
  @Inject private Clock clock;

  /** How many seats are taken, and how many are paid for. */
  public record Seats(int taken, int paid) {}

  public Page<AgentView> page(String text, String cursor, int size) {
    boolean first = cursor == null || cursor.isEmpty();
    List<String> key = first ? List.of("", FIRST.toString()) : cursors.read(LIST, cursor);
    List<AgentView> found =
        rows.page(text.strip(), key.get(0), UUID.fromString(key.get(1)), size + 1);
    if (found.size() <= size) {
      return new Page<>(found, "");
    }
    AgentView last = found.get(size - 1);
    return new Page<>(
        found.subList(0, size),
        cursors.after(LIST, last.name().toLowerCase(java.util.Locale.ROOT), last.id().toString()));
  }

  public AgentView find(UUID id) {
    return rows.find(id).orElseThrow(() -> DomainException.notFound("agent"));
  }

  public Seats seats() {
    return new Seats(rows.enabled(), rows.seatsPaid());
  }

  /** Adds somebody and sends them the link by which they set a password. */
  public UUID invite(AgentSettings settings) {
    UUID id = Ids.next();
    requireFreeAddress(settings, id);
    requireSeat();
    rows.insert(id, settings, clock.instant());
    invitations.invite(id);
    journal.changed("agent.invited", settings.email(), details(settings));
    return id;
  }

  /** Sends a new link; the earlier one stops working. */
  public void inviteAgain(UUID id) {
    AgentView agent = find(id);
    invitations.invite(id);
    journal.noted("agent.invited-again", agent.email(), Map.of());
  }

  public void change(UUID id, int version, AgentSettings settings) {
    AgentView before = find(id);
    requireFreeAddress(settings, id);
    if (before.role() == Role.ADMINISTRATOR && settings.role() != Role.ADMINISTRATOR) {
      requireAnotherAdministrator(id);
    }
    rows.update(id, version, settings);
    journal.changed("agent.changed", settings.email(), details(settings));
  }

  /** Takes the seat back: the person is logged out within seconds and gets no more work. */
  public void disable(UUID id) {
    AgentView agent = find(id);
    if (agent.role() == Role.ADMINISTRATOR) {
      requireAnotherAdministrator(id);
    }
    rows.setEnabled(id, false);
    journal.changed("agent.disabled", agent.email(), Map.of());
  }

  public void enable(UUID id) {
    AgentView agent = find(id);
    if (!agent.enabled()) {
      requireSeat();
      rows.setEnabled(id, true);
      journal.changed("agent.enabled", agent.email(), Map.of());
    }
  }

  private void requireFreeAddress(AgentSettings settings, UUID id) {
    if (rows.hasEmail(settings.email(), id)) {
      throw new DomainException("agent.email-taken", settings.email());
    }
  }

  private void requireSeat() {
    int paid = rows.seatsPaid();
    if (rows.countSeats() >= paid) {
      throw new DomainException("agent.no-seat", paid);
    }
  }

  private void requireAnotherAdministrator(UUID id) {
    if (rows.isLastAdministrator(id)) {
      throw new DomainException("agent.last-administrator");
    }
  }

  private static Map<String, String> details(AgentSettings settings) {
    return Map.of(
        "name", settings.name(),
        "role", settings.role().name(),
        "capacity", Integer.toString(settings.capacity()),
        "skills", Integer.toString(settings.skills().size()));
  }
}
