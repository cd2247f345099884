package io.parley.platform.tenancy;

/** The two statements that put a database transaction under the thread's tenant, or fail. */
final class TenantScope {
  private TenantScope() {}

  /**
   * SET LOCAL ends with the transaction, so nothing of it stays on a pooled connection; SET without
   * LOCAL would.
   *
   * @throws NoTenantException where the thread is bound neither to a tenant nor to the platform
   */
  static String statement() {
    if (Tenancy.isPlatform()) {
      return "SET LOCAL search_path = platform; SET LOCAL ROLE NONE";
    }
    TenantId tenant = Tenancy.current();
    // The platform schema is not in the path: what a tenant may reach there is named in full.
    return "SET LOCAL search_path = " + tenant.value() + "; SET LOCAL ROLE " + tenant.value();
  }
}
