package io.parley.queue;

import io.parley.identity.Role;
import io.parley.platform.DomainException;
import io.parley.platform.Ids;
import io.parley.platform.tenancy.TenantDatabase;
import io.parley.tenant.SettingsJournal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Administration of when a tenant is open. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR_NAME)
public class BusinessHours {
  @Inject private TenantDatabase database;
  @Inject private SettingsJournal journal;
  @Inject private Clock clock;

  private record Head(UUID id, String name, ZoneId zone, int queues) {}

  public List<BusinessHoursView> list() {
    return database
        .list(
            "SELECT h.id, h.name, h.zone, (SELECT count(*) FROM work_queue q WHERE"
                + " q.business_hours_id = h.id) AS queues FROM business_hours h ORDER BY"
                + " lower(h.name)",
            row ->
                new Head(
                    row.id("id"),
                    row.text("name"),
                    ZoneId.of(row.text("zone")),
                    row.number("queues")))
        .stream()
        .map(this::view)
        .toList();
  }

  private BusinessHoursView view(Head head) {
    List<OpeningHours.Span> spans =
        database.list(
            "SELECT weekday, opens_at, closes_at FROM business_hours_span WHERE business_hours_id ="
                + " ?",
            row ->
                new OpeningHours.Span(
                    DayOfWeek.of(row.number("weekday")),
                    row.clock("opens_at"),
                    row.clock("closes_at")),
            head.id());
    OpeningHours hours = new OpeningHours(head.name(), head.zone(), spans);
    return new BusinessHoursView(head.id(), hours, hours.isOpenAt(clock.instant()), head.queues());
  }

  public UUID add(OpeningHours hours) {
    UUID id = Ids.next();
    database.update(
        "INSERT INTO business_hours (id, name, zone) VALUES (?, ?, ?)",
        id,
        hours.name(),
        hours.zone().getId());
    writeSpans(id, hours);
    journal.changed("hours.added", hours.name(), details(hours));
    return id;
  }

  public void change(UUID id, OpeningHours hours) {
    int touched =
        database.update(
            "UPDATE business_hours SET name = ?, zone = ? WHERE id = ?",
            hours.name(),
            hours.zone().getId(),
            id);
    if (touched == 0) {
      throw DomainException.notFound("queue.hours");
    }
    database.update("DELETE FROM business_hours_span WHERE business_hours_id = ?", id);
    writeSpans(id, hours);
    journal.changed("hours.changed", hours.name(), details(hours));
  }

  /** Only hours that no queue keeps. */
  public void remove(UUID id) {
    BusinessHoursView view =
        list().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> DomainException.notFound("queue.hours"));
    if (view.queues() > 0) {
      throw new DomainException("queue.hours-in-use", view.queues());
    }
    database.update("DELETE FROM business_hours WHERE id = ?", id);
    journal.changed("hours.removed", view.hours().name(), Map.of());
  }

  private void writeSpans(UUID id, OpeningHours hours) {
    for (OpeningHours.Span span : hours.spans()) {
      database.update(
          "INSERT INTO business_hours_span (business_hours_id, weekday, opens_at, closes_at) VALUES"
              + " (?, ?, ?, ?)",
          id,
          span.day().getValue(),
          span.opens(),
          span.closes());
    }
  }

  private static Map<String, String> details(OpeningHours hours) {
    return Map.of("zone", hours.zone().getId(), "spans", Integer.toString(hours.spans().size()));
  }
}
