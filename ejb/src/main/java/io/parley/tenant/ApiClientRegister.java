package io.parley.tenant;

import io.parley.identity.Passwords;
import io.parley.identity.Role;
import io.parley.platform.DomainException;
import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantDatabase;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Administration of the programs that may call the API for a tenant. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR_NAME)
public class ApiClientRegister {
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject private TenantDatabase database;
  @Inject private Passwords passwords;
  @Inject private SettingsJournal journal;
  @Inject private Clock clock;

  /** A client as administration shows it. */
  public record Entry(
      String clientId, String name, Set<ApiScope> scopes, boolean enabled, Instant createdAt) {}

  /** What a new client is told, once. */
  public record Credentials(String clientId, String secret) {}

  public List<Entry> list() {
    return database.list(
        "SELECT client_id, name, scopes, enabled, created_at FROM platform.api_client WHERE"
            + " tenant_id = ? ORDER BY lower(name), client_id",
        row ->
            new Entry(
                row.text("client_id"),
                row.text("name"),
                ApiScope.parse(row.text("scopes")),
                row.flag("enabled"),
                row.time("created_at")),
        Tenancy.current().value());
  }

  /** The secret is nowhere else: it cannot be shown again. */
  public Credentials add(String name, Set<ApiScope> scopes) {
    String named = name == null ? "" : name.strip();
    if (named.isEmpty() || named.length() > 60) {
      throw new DomainException("tenant.client-name-missing");
    }
    if (scopes.isEmpty()) {
      throw new DomainException("tenant.client-scope-missing");
    }
    Credentials credentials = new Credentials("pc_" + random(8, true), random(32, false));
    database.update(
        "INSERT INTO platform.api_client (client_id, tenant_id, name, secret_hash, scopes,"
            + " created_at) VALUES (?, ?, ?, ?, ?, ?)",
        credentials.clientId(),
        Tenancy.current().value(),
        named,
        passwords.hash(credentials.secret()),
        ApiScope.text(scopes),
        clock.instant());
    journal.noted(
        "api-client.added",
        named,
        Map.of("client", credentials.clientId(), "scopes", ApiScope.text(scopes)));
    return credentials;
  }

  /** Its tokens stop working when they expire, and it gets no new ones. */
  public void setEnabled(String clientId, boolean enabled) {
    int touched =
        database.update(
            "UPDATE platform.api_client SET enabled = ? WHERE client_id = ? AND tenant_id = ?",
            enabled,
            clientId,
            Tenancy.current().value());
    if (touched == 0) {
      throw DomainException.notFound("tenant.client");
    }
    journal.noted(enabled ? "api-client.enabled" : "api-client.disabled", clientId, Map.of());
  }

  private static String random(int size, boolean hex) {
    byte[] bytes = new byte[size];
    RANDOM.nextBytes(bytes);
    return hex
        ? HexFormat.of().formatHex(bytes)
        : Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
