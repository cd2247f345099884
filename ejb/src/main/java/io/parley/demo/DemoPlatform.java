package io.parley.demo;

import io.parley.identity.Passwords;
import io.parley.platform.Ids;
import io.parley.platform.secret.DataKeys;
import io.parley.platform.tenancy.TenantDatabase;
import io.parley.platform.tenancy.TenantId;
import io.parley.tenant.ApiScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** The rows of the provider's side, in the platform's scope. */
@ApplicationScoped
@Transactional
class DemoPlatform {
  private static final int SEATS = 25;

  @Inject private TenantDatabase database;
  @Inject private Passwords passwords;
  @Inject private DataKeys keys;
  @Inject private Clock clock;

  Optional<TenantId> find(String slug) {
    return database.first(
        "SELECT id FROM tenant WHERE slug = ?", row -> new TenantId(row.text("id")), slug);
  }

  boolean isComplete(TenantId tenant) {
    return database
        .first(
            "SELECT id FROM tenant WHERE id = ? AND status <> 'PROVISIONING'",
            row -> true,
            tenant.value())
        .orElse(false);
  }

  void addOperator(DemoFile file) {
    String email = file.get("operator.email");
    if (database.first("SELECT id FROM operator WHERE email = ?", row -> 1, email).isPresent()) {
      return;
    }
    database.update(
        "INSERT INTO operator (id, email, name, password_hash, created_at) VALUES (?, ?, ?, ?, ?)",
        Ids.next(),
        email,
        "Mira Olsen",
        passwords.hash(file.get("operator.password")),
        clock.instant());
  }

  TenantId begin(DemoCompany company) {
    Optional<TenantId> begun = find(company.slug());
    if (begun.isPresent()) {
      return begun.get();
    }
    TenantId tenant = TenantId.random();
    database.update(
        "INSERT INTO tenant (id, slug, name, status, plan_code, seats, locale, zone, wrapped_key,"
            + " created_at) VALUES (?, ?, ?, 'PROVISIONING', ?, ?, ?, ?, ?, ?)",
        tenant.value(),
        company.slug(),
        company.name(),
        company.plan(),
        SEATS,
        company.locale(),
        company.zone(),
        keys.create(tenant),
        clock.instant());
    return tenant;
  }

  void complete(TenantId tenant) {
    database.update("UPDATE tenant SET status = 'ACTIVE' WHERE id = ?", tenant.value());
  }

  void addApiClient(TenantId tenant, DemoFile file) {
    database.update(
        "INSERT INTO api_client (client_id, tenant_id, name, secret_hash, scopes, created_at)"
            + " VALUES (?, ?, 'Web shop', ?, ?, ?) ON CONFLICT (client_id) DO UPDATE SET"
            + " secret_hash = excluded.secret_hash",
        file.get("api.client"),
        tenant.value(),
        passwords.hash(file.get("api.secret")),
        ApiScope.all(),
        clock.instant());
  }
}
