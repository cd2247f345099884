package io.parley.tenant;

import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Whether the thread's tenant is served. */
@ApplicationScoped
public class ServiceState {
  private TenantDatabase database;

  ServiceState() {}

  @Inject
  public ServiceState(TenantDatabase database) {
    this.database = database;
  }

  /** Why the tenant is suspended; empty where it is served. */
  @Transactional
  public Optional<String> suspension() {
    return database.first(
        "SELECT suspended_reason FROM platform.tenant WHERE id = ? AND status = 'SUSPENDED'",
        row -> row.text("suspended_reason"),
        Tenancy.current().value());
  }
}
