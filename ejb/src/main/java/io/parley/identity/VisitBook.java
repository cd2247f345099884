package io.parley.identity;

import io.parley.platform.tenancy.TenantDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The rows of visits, on the platform's table. */
@ApplicationScoped
@Transactional
class VisitBook {
  private TenantDatabase database;
  private Clock clock;

  VisitBook() {}

  @Inject
  VisitBook(TenantDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Also clears out visits that have ended, so that the table stays as small as its use. */
  void enter(byte[] hash, Caller caller, Duration length) {
    Instant now = clock.instant();
    database.update("DELETE FROM visit WHERE ends_at < ?", now);
    database.update(
        "INSERT INTO visit (token_hash, principal, begun_at, ends_at) VALUES (?, ?, ?, ?)",
        hash,
        caller.principalName(),
        now,
        now.plus(length));
  }

  Optional<Caller> find(byte[] hash) {
    return database.first(
        "SELECT principal FROM visit WHERE token_hash = ? AND ends_at > ?",
        row -> Caller.parse(row.text("principal")),
        hash,
        clock.instant());
  }

  void strike(byte[] hash) {
    database.update("DELETE FROM visit WHERE token_hash = ?", hash);
  }
}
