package io.parley.identity;

import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides on a try to log in. It is a door: it binds the tenant itself, so it must be called
 * outside a transaction.
 */
@ApplicationScoped
class LogIns {
  private Accounts accounts;
  private LockOut lockOut;
  private Passwords passwords;

  LogIns() {}

  @Inject
  LogIns(Accounts accounts, LockOut lockOut, Passwords passwords) {
    this.accounts = accounts;
    this.lockOut = lockOut;
    this.passwords = passwords;
  }

  LogInOutcome attempt(TenantCredential credential) {
    String login = credential.getCaller().strip();
    String slug = credential.tenantSlug().strip().toLowerCase(Locale.ROOT);
    LockSubject account = LockSubject.account(slug, login);
    LockSubject address = LockSubject.address(credential.remoteAddress());
    Optional<Duration> locked = locked(account, address);
    if (locked.isPresent()) {
      return new LogInOutcome.Locked(locked.get());
    }
    Optional<Account> found = find(slug, login);
    String hash = found.map(Account::passwordHash).orElse(null);
    boolean right = passwords.matches(credential.getPasswordAsString(), hash);
    Standing standing = right ? found.orElseThrow().standing() : new Standing.Gone();
    return switch (standing) {
      case Standing.Welcome welcome -> {
        Tenancy.runAsPlatform(() -> lockOut.forget(account));
        yield new LogInOutcome.LoggedIn(welcome);
      }
      case Standing.Suspended suspended -> new LogInOutcome.TenantSuspended(suspended.reason());
      case Standing.Gone gone -> failed(account, address);
    };
  }

  private Optional<Duration> locked(LockSubject account, LockSubject address) {
    return Tenancy.callAsPlatform(
        () ->
            Stream.of(account, address)
                .map(lockOut::remaining)
                .flatMap(Optional::stream)
                .max(Duration::compareTo));
  }

  private LogInOutcome failed(LockSubject account, LockSubject address) {
    int left =
        Tenancy.callAsPlatform(() -> Math.min(lockOut.failed(account), lockOut.failed(address)));
    return left == 0 ? new LogInOutcome.Locked(LockOut.SPAN) : new LogInOutcome.Wrong(left);
  }

  private Optional<Account> find(String slug, String login) {
    if (slug.isEmpty()) {
      return Tenancy.callAsPlatform(() -> accounts.operator(login));
    }
    Optional<TenantId> tenant = Tenancy.callAsPlatform(() -> accounts.tenant(slug));
    return tenant.flatMap(id -> Tenancy.call(id, () -> accounts.agent(id, login)));
  }
}
