package io.parley.platform.deadletter;

import io.parley.identity.Role;
import io.parley.platform.DomainException;
import io.parley.platform.audit.AuditTrail;
import io.parley.platform.messaging.Broker;
import io.parley.platform.tenancy.TenantDatabase;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an operator does with deliveries that failed too often. */
@Stateless
@RolesAllowed(Role.OPERATOR_NAME)
public class DeadLetters {
  private static final int MOST_SHOWN = 200;

  @Inject private DeadLetterQueue queue;
  @Inject private Broker broker;
  @Inject private TenantDatabase database;
  @Inject private AuditTrail trail;

  private record Failure(int attempts, String reason) {}

  /** The oldest ones first, at most 200. */
  public List<DeadLetter> list() {
    List<DeadLetterQueue.Envelope> letters = queue.look(MOST_SHOWN);
    Map<String, String> names = new HashMap<>();
    database.list(
        "SELECT id, name FROM tenant", row -> names.put(row.text("id"), row.text("name")));
    return letters.stream().map(letter -> letter(letter, names)).toList();
  }

  private DeadLetter letter(DeadLetterQueue.Envelope letter, Map<String, String> names) {
    Failure failure =
        database
            .first(
                "SELECT attempts, reason FROM delivery_failure WHERE message_id = ?",
                row -> new Failure(row.number("attempts"), row.text("reason")),
                letter.messageId())
            .orElse(new Failure(0, ""));
    return new DeadLetter(
        letter.messageId(),
        letter.address(),
        letter.type(),
        letter.tenantId(),
        names.getOrDefault(letter.tenantId(), ""),
        Instant.ofEpochMilli(letter.sentAt()),
        failure.attempts(),
        failure.reason());
  }

  /**
   * Sends it once more to where it was to go, then takes it off the queue: between the two a crash
   * leaves it there twice, which receivers bear, and never not at all. (One transaction of the
   * broker around both lost the message through the resource adapter.)
   */
  public void replay(String messageId) {
    Broker.Message letter =
        queue.open(messageId).orElseThrow(() -> DomainException.notFound("platform.dead-letter"));
    broker.send(List.of(letter));
    queue.drop(messageId);
    forget(messageId);
    trail.record("dead-letter.replayed", messageId, Map.of("address", letter.address()));
  }

  /** Throws it away: what it said is lost. */
  public void discard(String messageId) {
    if (!queue.drop(messageId)) {
      throw DomainException.notFound("platform.dead-letter");
    }
    forget(messageId);
    trail.record("dead-letter.discarded", messageId, Map.of());
  }

  private void forget(String messageId) {
    database.update("DELETE FROM delivery_failure WHERE message_id = ?", messageId);
  }
}
