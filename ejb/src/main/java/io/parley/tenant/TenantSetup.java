package io.parley.tenant;

import io.parley.identity.Invitations;
import io.parley.platform.Ids;
import io.parley.platform.audit.AuditTrail;
import io.parley.platform.tenancy.TenantDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives a new tenant what it needs to answer its first customer: one queue that everybody serves,
 * office hours, wrap-up codes, and an administrator with an invitation. In the tenant's scope.
 */
@ApplicationScoped
class TenantSetup {
  private TenantDatabase database;
  private Invitations invitations;
  private AuditTrail trail;
  private Clock clock;

  TenantSetup() {}

  @Inject
  TenantSetup(TenantDatabase database, Invitations invitations, AuditTrail trail, Clock clock) {
    this.database = database;
    this.invitations = invitations;
    this.trail = trail;
    this.clock = clock;
  }

  private record Words(String queue, String hours, List<String> wrapUps) {
    static Words of(String locale) {
      return locale.startsWith("zh")
          ? new Words("综合服务", "工作时间", List.of("已解答", "需跟进", "投诉", "无需回复"))
          : new Words(
              "General",
              "Office hours",
              List.of("Answered", "Follow-up needed", "Complaint", "No answer needed"));
    }
  }

  /** Doing it again, after it broke off, adds nothing twice but sends a new invitation. */
  @Transactional
  void fill(NewTenant tenant) {
    if (database.first("SELECT id FROM work_queue LIMIT 1", row -> 1).isEmpty()) {
      addSettings(tenant);
    }
    UUID administrator =
        administrator(tenant.administratorEmail()).orElseGet(() -> addAdministrator(tenant));
    invitations.invite(administrator);
    trail.record("agent.invited", tenant.administratorEmail(), Map.of("role", "ADMINISTRATOR"));
  }

  /** How many agents may log in. */
  @Transactional
  int seatsTaken() {
    return database
        .first("SELECT count(*) AS n FROM agent WHERE enabled", row -> row.number("n"))
        .orElse(0);
  }

  private void addSettings(NewTenant tenant) {
    Words words = Words.of(tenant.locale());
    UUID hours = Ids.next();
    database.update(
        "INSERT INTO business_hours (id, name, zone) VALUES (?, ?, ?)",
        hours,
        words.hours(),
        tenant.zone());
    for (int day = 1; day <= 5; day++) {
      database.update(
          "INSERT INTO business_hours_span (business_hours_id, weekday, opens_at, closes_at) VALUES"
              + " (?, ?, ?, ?)",
          hours,
          day,
          LocalTime.of(9, 0),
          LocalTime.of(17, 0));
    }
    database.update("INSERT INTO work_queue (id, name) VALUES (?, ?)", Ids.next(), words.queue());
    words
        .wrapUps()
        .forEach(
            label ->
                database.update(
                    "INSERT INTO wrap_up_code (id, label) VALUES (?, ?)", Ids.next(), label));
  }

  private Optional<UUID> administrator(String email) {
    return database.first(
        "SELECT id FROM agent WHERE lower(email) = lower(?)", row -> row.id("id"), email);
  }

  private UUID addAdministrator(NewTenant tenant) {
    UUID id = Ids.next();
    database.update(
        "INSERT INTO agent (id, email, name, role, locale, zone, created_at) VALUES (?, ?, ?,"
            + " 'ADMINISTRATOR', ?, ?, ?)",
        id,
        tenant.administratorEmail(),
        tenant.administratorName(),
        tenant.locale(),
        tenant.zone(),
        clock.instant());
    return id;
  }
}
