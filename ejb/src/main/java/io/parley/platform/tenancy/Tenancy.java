package io.parley.platform.tenancy;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Binds the current thread to a tenant, or to the platform itself, for the length of one call.
 *
 * <p>Only doors bind, and always outside a transaction: a transaction belongs to the tenant that it
 * began for.
 */
public final class Tenancy {
  private static final ThreadLocal<Scope> SCOPE = new ThreadLocal<>();

  private sealed interface Scope {
    record OfTenant(TenantId id) implements Scope {}

    record OfPlatform() implements Scope {}
  }

  private Tenancy() {}

  /** The tenant of this thread. @throws NoTenantException where none is bound */
  public static TenantId current() {
    return bound().orElseThrow(NoTenantException::new);
  }

  /** The tenant of this thread, if it is bound to one. */
  public static Optional<TenantId> bound() {
    return SCOPE.get() instanceof Scope.OfTenant tenant
        ? Optional.of(tenant.id())
        : Optional.empty();
  }

  /** Whether the thread works for the provider: platform tables only. */
  static boolean isPlatform() {
    return SCOPE.get() instanceof Scope.OfPlatform;
  }

  public static <T> T call(TenantId tenant, Callable<T> work) {
    return within(new Scope.OfTenant(tenant), work);
  }

  public static void run(TenantId tenant, Runnable work) {
    call(
        tenant,
        () -> {
          work.run();
          return null;
        });
  }

  /** Works on the provider's own tables, where no tenant's table can be seen. */
  public static <T> T callAsPlatform(Callable<T> work) {
    return within(new Scope.OfPlatform(), work);
  }

  public static void runAsPlatform(Runnable work) {
    callAsPlatform(
        () -> {
          work.run();
          return null;
        });
  }

  private static <T> T within(Scope scope, Callable<T> work) {
    Scope before = SCOPE.get();
    SCOPE.set(scope);
    try {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new CheckedInTenancyException(e);
    } finally {
      if (before == null) {
        SCOPE.remove();
      } else {
        SCOPE.set(before);
      }
    }
  }

  /** A checked exception on its way out of a tenant's scope; the cause is the exception itself. */
  public static final class CheckedInTenancyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CheckedInTenancyException(Exception cause) {
      super(cause);
    }
  }
}
