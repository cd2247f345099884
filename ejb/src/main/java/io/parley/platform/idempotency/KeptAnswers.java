package io.parley.platform.idempotency;

import io.parley.platform.DomainException;
import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps answers in the transaction of the work itself: what is not answered has not been done, so a
 * crash leaves no key that is neither.
 */
@ApplicationScoped
class KeptAnswers {
  static final Duration KEPT_FOR = Duration.ofHours(24);

  private TenantDatabase database;
  private Clock clock;

  KeptAnswers() {}

  @Inject
  KeptAnswers(TenantDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Whose request, under which key, with which content. */
  record Request(String clientId, IdempotencyKey key, byte[] hash) {}

  private record Kept(byte[] hash, KeptAnswer answer) {}

  KeptAnswer once(Request request, Supplier<KeptAnswer> work) {
    requireAlone(request);
    database.update(
        "DELETE FROM idempotent_answer WHERE created_at < ?", clock.instant().minus(KEPT_FOR));
    Optional<Kept> before = find(request);
    if (before.isPresent()) {
      return repeated(before.get(), request);
    }
    KeptAnswer answer = work.get();
    database.update(
        "INSERT INTO idempotent_answer (client_id, key, request_hash, status, body, created_at)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        request.clientId(),
        request.key().value(),
        request.hash(),
        answer.status(),
        answer.body(),
        clock.instant());
    return answer;
  }

  /** The lock ends with the transaction, however that ends. */
  private void requireAlone(Request request) {
    String name =
        Tenancy.current().value() + "/" + request.clientId() + "/" + request.key().value();
    boolean alone =
        database
            .first(
                "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 41)) AS alone",
                row -> row.flag("alone"),
                name)
            .orElse(false);
    if (!alone) {
      throw new DomainException("idempotency.in-flight");
    }
  }

  private Optional<Kept> find(Request request) {
    return database.first(
        "SELECT request_hash, status, body FROM idempotent_answer WHERE client_id = ? AND key = ?",
        row ->
            new Kept(
                row.bytes("request_hash"), new KeptAnswer(row.number("status"), row.text("body"))),
        request.clientId(),
        request.key().value());
  }

  private static KeptAnswer repeated(Kept kept, Request request) {
    if (!MessageDigest.isEqual(kept.hash(), request.hash())) {
      throw new DomainException("idempotency.key-reused");
    }
    return kept.answer();
  }
}
