package io.parley.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.identity.Passwords;
import io.parley.platform.tenancy.TenantId;
import io.parley.platform.tenancy.TestDatabase;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiClientsTest {
  private static final Passwords PASSWORDS = new Passwords();
  private final TestDatabase database = TestDatabase.get();
  private final ApiClients clients =
      new ApiClients(new ApiClientRows(database.database()), PASSWORDS);
  private final String clientId = "test-" + UUID.randomUUID();
  private TenantId tenant;

  @BeforeEach
  void newClient() {
    tenant = database.newTenant();
    write(
        "INSERT INTO api_client (client_id, tenant_id, name, secret_hash, scopes, created_at)"
            + " VALUES ('"
            + clientId
            + "', '"
            + tenant
            + "', 'Orders', '"
            + PASSWORDS.hash("right secret")
            + "', 'customers:read nonsense queues:read', now())");
  }

  @Test
  void rightSecretIsWelcomeWithItsScopes() {
    assertThat(clients.authenticate(clientId, "right secret"))
        .isEqualTo(
            new ApiClientStanding.Welcome(
                new ApiClient(
                    tenant,
                    clientId,
                    "Orders",
                    Set.of(ApiScope.CUSTOMERS_READ, ApiScope.QUEUES_READ))));
  }

  @Test
  void wrongSecretUnknownAndWithdrawnClientLookAlike() {
    assertThat(clients.authenticate(clientId, "wrong")).isEqualTo(new ApiClientStanding.Unknown());
    assertThat(clients.authenticate("nobody", "right secret"))
        .isEqualTo(new ApiClientStanding.Unknown());
    write("UPDATE api_client SET enabled = false WHERE client_id = '" + clientId + "'");
    assertThat(clients.authenticate(clientId, "right secret"))
        .isEqualTo(new ApiClientStanding.Unknown());
  }

  @Test
  void suspendedTenantsClientIsToldSo() {
    write(
        "UPDATE tenant SET status = 'SUSPENDED', suspended_reason = 'unpaid' WHERE id = '"
            + tenant
            + "'");
    assertThat(clients.authenticate(clientId, "right secret"))
        .isEqualTo(new ApiClientStanding.Suspended("unpaid"));
    assertThat(clients.standing(tenant, clientId))
        .isEqualTo(new ApiClientStanding.Suspended("unpaid"));
  }

  @Test
  void clientIsUnknownToEveryOtherTenant() {
    assertThat(clients.standing(tenant, clientId)).isInstanceOf(ApiClientStanding.Welcome.class);
    assertThat(clients.standing(database.newTenant(), clientId))
        .isEqualTo(new ApiClientStanding.Unknown());
  }

  private void write(String sql) {
    database.inPlatform(
        () ->
            database
                .database()
                .call(
                    connection -> {
                      try (var statement = connection.createStatement()) {
                        return statement.executeUpdate(sql);
                      }
                    }));
  }
}
