package io.parley.platform.secret;

import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantDatabase;
import io.parley.platform.tenancy.TenantId;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Wraps every data key anew with the first master key, at start. It opens each one on the way, so a
 * wrong master key stops the start instead of the first customer.
 */
@Startup
@Singleton
@DependsOn("Migrations")
public class KeyRotation {
  @Inject private TenantDatabase database;
  @Inject private DataKeys keys;

  private record Wrapped(TenantId tenant, byte[] key) {}

  @PostConstruct
  void rotate() {
    Tenancy.runAsPlatform(() -> tenants().forEach(this::rotate));
  }

  private List<Wrapped> tenants() {
    return database.list(
        "SELECT id, wrapped_key FROM tenant",
        row -> new Wrapped(new TenantId(row.text("id")), row.bytes("wrapped_key")));
  }

  private void rotate(Wrapped wrapped) {
    keys.open(wrapped.tenant(), wrapped.key());
    if (!keys.isCurrent(wrapped.key())) {
      database.update(
          "UPDATE tenant SET wrapped_key = ? WHERE id = ?",
          keys.rewrap(wrapped.tenant(), wrapped.key()),
          wrapped.tenant().value());
    }
  }
}
