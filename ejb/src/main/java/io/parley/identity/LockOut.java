package io.parley.identity;

import io.parley.platform.tenancy.TenantDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts failed log-ins and refuses more of them for a while, by account and by network address.
 * Names that do not exist are counted alike, so that the lock tells nothing. Works on the
 * platform's tables.
 */
@ApplicationScoped
class LockOut {
  /** Failures older than this are forgotten; a lock lasts as long. */
  static final Duration SPAN = Duration.ofMinutes(15);

  private TenantDatabase database;
  private Clock clock;

  LockOut() {}

  @Inject
  LockOut(TenantDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** How long the subject still has to wait; empty where it may try. */
  @Transactional
  Optional<Duration> remaining(LockSubject subject) {
    Instant now = clock.instant();
    return database
        .first(
            "SELECT locked_until FROM login_failure WHERE subject = ? AND locked_until > ?",
            row -> row.time("locked_until"),
            subject.key(),
            now)
        .map(until -> Duration.between(now, until));
  }

  /** Counts one failure; returns how many are left before the lock, 0 where it locked now. */
  @Transactional(TxType.REQUIRES_NEW)
  int failed(LockSubject subject) {
    Instant now = clock.instant();
    Instant forgotten = now.minus(SPAN);
    database.update(
        "INSERT INTO login_failure AS f (subject, failures, last_at) VALUES (?, 1, ?)"
            + " ON CONFLICT (subject) DO UPDATE SET last_at = excluded.last_at, failures ="
            + " CASE WHEN f.last_at < ? THEN 1 ELSE f.failures + 1 END",
        subject.key(),
        now,
        forgotten);
    database.update(
        "UPDATE login_failure SET failures = 0, locked_until = ? WHERE subject = ? AND failures"
            + " >= ?",
        now.plus(SPAN),
        subject.key(),
        subject.limit());
    int failures =
        database
            .first(
                "SELECT failures FROM login_failure WHERE subject = ?",
                row -> row.number("failures"),
                subject.key())
            .orElse(0);
    return failures == 0 ? 0 : subject.limit() - failures;
  }

  /** The subject has shown who it is. */
  @Transactional(TxType.REQUIRES_NEW)
  void forget(LockSubject subject) {
    database.update("DELETE FROM login_failure WHERE subject = ?", subject.key());
  }
}
