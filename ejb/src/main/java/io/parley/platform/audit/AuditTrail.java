package io.parley.platform.audit;

import io.parley.identity.CurrentCaller;
import io.parley.platform.tenancy.Row;
import io.parley.platform.tenancy.TenantDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Writes and checks the chain of the current scope: the tenant's within a tenant, the platform's
 * own within the platform. An entry stands or falls with the transaction that it belongs to.
 */
@ApplicationScoped
public class AuditTrail {
  private static final byte[] BEGINNING = new byte[0];
  private static final int MOST_CHARACTERS = 500;

  private TenantDatabase database;
  private Clock clock;
  private CurrentCaller caller;

  AuditTrail() {}

  @Inject
  public AuditTrail(TenantDatabase database, Clock clock, CurrentCaller caller) {
    this.database = database;
    this.clock = clock;
    this.caller = caller;
  }

  private record Link(long sequence, byte[] hash) {}

  /** Adds an entry; other entries of the same chain wait until this transaction has ended. */
  public void record(String action, String target, Map<String, String> details) {
    database.list("SELECT pg_advisory_xact_lock(hashtext(current_schema() || '.audit'))", row -> 0);
    Link last =
        database
            .first(
                "SELECT sequence, hash FROM audit_entry ORDER BY sequence DESC LIMIT 1",
                row -> new Link(row.big("sequence"), row.bytes("hash")))
            .orElse(new Link(0, BEGINNING));
    Map<String, String> kept = new TreeMap<>();
    details.forEach((name, value) -> kept.put(name, shortened(value)));
    AuditEntry entry =
        new AuditEntry(
            last.sequence() + 1,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            caller.name(),
            action,
            shortened(target),
            kept);
    database.update(
        "INSERT INTO audit_entry (sequence, at, actor, action, target, details, previous, hash)"
            + " VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?)",
        entry.sequence(),
        entry.at(),
        entry.actor(),
        entry.action(),
        entry.target(),
        json(entry.details()),
        last.hash(),
        entry.hashAfter(last.hash()));
  }

  /** Entries before the given sequence, newest first. */
  public List<AuditEntry> before(long sequence, int limit) {
    return database.list(
        "SELECT * FROM audit_entry WHERE sequence < ? ORDER BY sequence DESC LIMIT ?",
        AuditTrail::entry,
        sequence,
        limit);
  }

  /** The first entry that is not as it was written, or after which one is missing. */
  public OptionalLong firstBroken() {
    byte[] previous = BEGINNING;
    long expected = 1;
    while (true) {
      List<Checked> part =
          database.list(
              "SELECT * FROM audit_entry WHERE sequence >= ? ORDER BY sequence LIMIT 1000",
              row -> new Checked(entry(row), row.bytes("previous"), row.bytes("hash")),
              expected);
      for (Checked checked : part) {
        if (!checked.follows(expected, previous)) {
          return OptionalLong.of(expected);
        }
        previous = checked.hash();
        expected++;
      }
      if (part.isEmpty()) {
        return OptionalLong.empty();
      }
    }
  }

  private record Checked(AuditEntry entry, byte[] previous, byte[] hash) {
    boolean follows(long expected, byte[] last) {
      return entry.sequence() == expected
          && Arrays.equals(previous, last)
          && Arrays.equals(hash, entry.hashAfter(last));
    }
  }

  private static String shortened(String text) {
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
  }

  private static String json(Map<String, String> details) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    details.forEach(json::add);
    return json.build().toString();
  }

  private static AuditEntry entry(Row row) throws SQLException {
    Map<String, String> details = new TreeMap<>();
    try (var reader = Json.createReader(new StringReader(row.text("details")))) {
      reader
          .readObject()
          .forEach((name, value) -> details.put(name, ((JsonString) value).getString()));
    }
    return new AuditEntry(
        row.big("sequence"),
        row.time("at"),
        row.text("actor"),
        row.text("action"),
        row.text("target"),
        details);
  }
}
