package io.parley.tenant;

/** Which tenants a list shows. */
public enum TenantSelection {
  ALL,
  TRIAL,
  SUSPENDED
}
