package io.parley.platform.tenancy;

/** Somebody asked for data without having come through a door: a defect, never a user's mistake. */
public final class NoTenantException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  NoTenantException() {
    super("no tenant is bound to this thread");
  }
}
