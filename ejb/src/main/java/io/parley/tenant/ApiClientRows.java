package io.parley.tenant;

import io.parley.platform.tenancy.Row;
import io.parley.platform.tenancy.TenantDatabase;
import io.parley.platform.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Optional;

/** The rows of {@code api_client} with the standing of their tenant. */
@ApplicationScoped
@Transactional
class ApiClientRows {
  /** A client that was not withdrawn. */
  record Stored(String secretHash, ApiClientStanding standing) {}

  private TenantDatabase database;

  ApiClientRows() {}

  @Inject
  ApiClientRows(TenantDatabase database) {
    this.database = database;
  }

  /** Within the platform's scope, or the tenant's own. */
  Optional<Stored> find(String clientId) {
    return database.first(
        "SELECT c.tenant_id, c.client_id, c.name, c.secret_hash, c.scopes, t.status,"
            + " t.suspended_reason FROM platform.api_client c"
            + " JOIN platform.tenant t ON t.id = c.tenant_id WHERE c.client_id = ? AND c.enabled",
        ApiClientRows::read,
        clientId);
  }

  private static Stored read(Row row) throws SQLException {
    return new Stored(row.text("secret_hash"), standing(row));
  }

  private static ApiClientStanding standing(Row row) throws SQLException {
    if (!row.text("status").equals("ACTIVE")) {
      return new ApiClientStanding.Suspended(row.text("suspended_reason"));
    }
    return new ApiClientStanding.Welcome(
        new ApiClient(
            new TenantId(row.text("tenant_id")),
            row.text("client_id"),
            row.text("name"),
            ApiScope.parse(row.text("scopes"))));
  }
}
