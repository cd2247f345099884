package io.parley.routing;

/** Another node routes for the tenant by now; what was decided here must not become true. */
final class StaleEpochException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  StaleEpochException() {
    super("the tenant is routed elsewhere");
  }
}
