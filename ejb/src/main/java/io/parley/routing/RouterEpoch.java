package io.parley.routing;

import io.parley.platform.tenancy.TenantDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The fence around a tenant's router. Who takes a tenant over raises the epoch; from then on no
 * decision of the one before can be committed, even if it only slept and knows of nothing.
 */
@ApplicationScoped
class RouterEpoch {
  @Inject TenantDatabase database;

  /** Begins a new epoch; waits until the commits of the one before are through. */
  long raise() {
    return database
        .first("UPDATE router_epoch SET epoch = epoch + 1 RETURNING epoch", row -> row.big("epoch"))
        .orElseThrow();
  }

  /**
   * Keeps the epoch from being raised until the current transaction ends.
   *
   * @throws StaleEpochException where it has been raised already
   */
  void hold(long epoch) {
    boolean held =
        database
            .first(
                "SELECT epoch FROM router_epoch WHERE epoch = ? FOR SHARE",
                row -> row.big("epoch"),
                epoch)
            .isPresent();
    if (!held) {
      throw new StaleEpochException();
    }
  }
}
