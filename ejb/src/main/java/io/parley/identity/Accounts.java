package io.parley.identity;

import io.parley.platform.tenancy.Row;
import io.parley.platform.tenancy.TenantDatabase;
import io.parley.platform.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Finds the accounts of operators, in the platform's scope, and of a tenant's people, in its. */
@ApplicationScoped
@Transactional
class Accounts {
  private TenantDatabase database;

  Accounts() {}

  @Inject
  Accounts(TenantDatabase database) {
    this.database = database;
  }

  /** The tenant of a slug, once it is provisioned; in the platform's scope. */
  Optional<TenantId> tenant(String slug) {
    return database.first(
        "SELECT id FROM tenant WHERE slug = ? AND status <> 'PROVISIONING'",
        row -> new TenantId(row.text("id")),
        slug);
  }

  Optional<Account> operator(String email) {
    return database.first(
        "SELECT id, email, name, password_hash, locale, zone FROM operator WHERE lower(email) ="
            + " lower(?)",
        Accounts::operator,
        email);
  }

  Optional<Account> operator(UUID id) {
    return database.first(
        "SELECT id, email, name, password_hash, locale, zone FROM operator WHERE id = ?",
        Accounts::operator,
        id);
  }

  Optional<Account> agent(TenantId tenant, String email) {
    return database.first(
        "SELECT a.id, a.email, a.name, a.role, a.password_hash, a.locale, a.zone, a.enabled,"
            + " t.name AS tenant_name, t.slug, t.status, t.suspended_reason"
            + " FROM agent a, platform.tenant t WHERE t.id = ? AND lower(a.email) = lower(?)",
        row -> agent(tenant, row),
        tenant.value(),
        email);
  }

  Optional<Account> agent(TenantId tenant, UUID id) {
    return database.first(
        "SELECT a.id, a.email, a.name, a.role, a.password_hash, a.locale, a.zone, a.enabled,"
            + " t.name AS tenant_name, t.slug, t.status, t.suspended_reason"
            + " FROM agent a, platform.tenant t WHERE t.id = ? AND a.id = ?",
        row -> agent(tenant, row),
        tenant.value(),
        id);
  }

  private static Account operator(Row row) throws SQLException {
    Profile profile =
        new Profile(
            row.text("name"), row.text("email"), row.text("locale"), row.text("zone"), "", "");
    Caller caller = Caller.operator(row.id("id").toString());
    return new Account(
        new Standing.Welcome(caller, Role.OPERATOR, profile), row.text("password_hash"));
  }

  private static Account agent(TenantId tenant, Row row) throws SQLException {
    return new Account(standing(tenant, row), row.text("password_hash"));
  }

  private static Standing standing(TenantId tenant, Row row) throws SQLException {
    if (!row.flag("enabled")) {
      return new Standing.Gone();
    }
    if (!row.text("status").equals("ACTIVE")) {
      return new Standing.Suspended(row.text("suspended_reason"));
    }
    Profile profile =
        new Profile(
            row.text("name"),
            row.text("email"),
            row.text("locale"),
            row.text("zone"),
            row.text("tenant_name"),
            row.text("slug"));
    Caller caller = Caller.of(tenant, row.id("id").toString());
    return new Standing.Welcome(caller, Role.valueOf(row.text("role")), profile);
  }
}
