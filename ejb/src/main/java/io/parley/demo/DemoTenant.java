package io.parley.demo;

import io.parley.identity.Passwords;
import io.parley.platform.Ids;
import io.parley.platform.tenancy.TenantDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Time;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** The people and settings of one company, in its scope and in one transaction. */
@ApplicationScoped
class DemoTenant {
  @Inject private TenantDatabase database;
  @Inject private Passwords passwords;
  @Inject private DemoAccounts accounts;
  @Inject private Clock clock;

  @Transactional
  void fill(DemoCompany company, DemoFile file) {
    boolean filled = database.first("SELECT id FROM agent LIMIT 1", row -> true).orElse(false);
    if (!filled) {
      addSkills(company);
      addQueues(company);
      addPeople(company, file);
      company
          .wrapUpCodes()
          .forEach(
              label ->
                  database.update(
                      "INSERT INTO wrap_up_code (id, label) VALUES (?, ?)", Ids.next(), label));
    }
    accounts.put(company, file);
  }

  private void addSkills(DemoCompany company) {
    for (String skill : company.skills()) {
      database.update("INSERT INTO skill (id, name) VALUES (?, ?)", Ids.next(), skill);
    }
  }

  private void addQueues(DemoCompany company) {
    UUID hours = Ids.next();
    database.update(
        "INSERT INTO business_hours (id, name, zone) VALUES (?, ?, ?)",
        hours,
        company.locale().equals("en") ? "Every day" : "每天",
        company.zone());
    for (int day = 1; day <= 7; day++) {
      database.update(
          "INSERT INTO business_hours_span (business_hours_id, weekday, opens_at, closes_at)"
              + " VALUES (?, ?, ?, ?)",
          hours,
          day,
          Time.valueOf(LocalTime.MIDNIGHT),
          Time.valueOf(LocalTime.of(23, 59, 59)));
    }
    List<String> queues = company.queues();
    for (String queue : queues) {
      database.update(
          "INSERT INTO work_queue (id, name, priority, business_hours_id) VALUES (?, ?, ?, ?)",
          Ids.next(),
          queue,
          queue.equals(queues.get(1)) ? 10 : 0,
          hours);
    }
    require(queues.get(1), company.skills().get(0));
    require(queues.get(2), queues.get(2).equals("中文") ? "Chinese" : "English");
  }

  private void require(String queue, String skill) {
    database.update(
        "INSERT INTO work_queue_requirement (queue_id, skill_id, proficiency)"
            + " SELECT q.id, s.id, 2 FROM work_queue q, skill s WHERE q.name = ? AND s.name = ?",
        queue,
        skill);
  }

  private void addPeople(DemoCompany company, DemoFile file) {
    String hash = passwords.hash(file.get("people.password"));
    for (DemoFile.Person person : file.people(company.slug())) {
      UUID id = Ids.next();
      database.update(
          "INSERT INTO agent (id, email, name, role, password_hash, locale, zone, capacity,"
              + " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
          id,
          person.email(),
          person.name(),
          person.role(),
          hash,
          company.locale(),
          company.zone(),
          5,
          clock.instant());
      database.update(
          "INSERT INTO agent_skill (agent_id, skill_id, proficiency) SELECT ?, id, 4 FROM skill",
          id);
    }
  }
}
