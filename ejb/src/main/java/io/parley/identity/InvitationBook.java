package io.parley.identity;

import io.parley.platform.DomainException;
import io.parley.platform.tenancy.TenantDatabase;
import io.parley.platform.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The rows of invitations and what they lead to. */
@ApplicationScoped
@Transactional
class InvitationBook {
  static final Duration OPEN_FOR = Duration.ofHours(72);

  private TenantDatabase database;
  private Clock clock;

  InvitationBook() {}

  @Inject
  InvitationBook(TenantDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Writes an invitation; earlier ones of the same person are void from now on. */
  void write(TenantId tenant, UUID agentId, String email, byte[] tokenHash) {
    Instant now = clock.instant();
    database.update(
        "UPDATE platform.invitation SET expires_at = ? WHERE agent_id = ? AND used_at IS NULL AND"
            + " expires_at > ?",
        now,
        agentId,
        now);
    database.update(
        "INSERT INTO platform.invitation (token_hash, tenant_id, agent_id, email, created_at,"
            + " expires_at) VALUES (?, ?, ?, ?, ?, ?)",
        tokenHash,
        tenant.value(),
        agentId,
        email,
        now,
        now.plus(OPEN_FOR));
  }

  Optional<Invitation> find(byte[] tokenHash) {
    return database.first(
        "SELECT tenant_id, agent_id, email, expires_at, used_at FROM platform.invitation WHERE"
            + " token_hash = ?",
        row ->
            new Invitation(
                new TenantId(row.text("tenant_id")),
                row.id("agent_id"),
                row.text("email"),
                row.time("expires_at"),
                row.optionalTime("used_at").orElse(null)),
        tokenHash);
  }

  Invitation.State state(Invitation invitation) {
    return invitation.at(clock.instant());
  }

  /** Who is invited; in the tenant's scope. */
  Invitee invitee(TenantId tenant, UUID agentId) {
    return database
        .first(
            "SELECT a.name, a.email, a.role, a.locale, t.name AS tenant, t.slug FROM agent a,"
                + " platform.tenant t WHERE a.id = ? AND t.id = ?",
            row ->
                new Invitee(
                    row.text("name"),
                    row.text("email"),
                    Role.valueOf(row.text("role")),
                    row.text("locale"),
                    row.text("tenant"),
                    row.text("slug")),
            agentId,
            tenant.value())
        .orElseThrow(() -> new DomainException("identity.invitation-unknown"));
  }

  /** Uses the invitation up and sets the password; in the tenant's scope. */
  void redeem(byte[] tokenHash, UUID agentId, String passwordHash) {
    int used =
        database.update(
            "UPDATE platform.invitation SET used_at = ? WHERE token_hash = ? AND used_at IS NULL",
            clock.instant(),
            tokenHash);
    if (used == 0) {
      throw new DomainException("identity.invitation-used");
    }
    database.update("UPDATE agent SET password_hash = ? WHERE id = ?", passwordHash, agentId);
  }
}
