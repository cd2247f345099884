package io.parley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.platform.FixedClock;
import io.parley.platform.tenancy.TenantDatabase;
import io.parley.platform.tenancy.TenantId;
import io.parley.platform.tenancy.TestDatabase;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogInsTest {
  private static final String PASSWORD = "correct horse battery";

  private final TestDatabase test = TestDatabase.get();
  private final TenantDatabase database = test.database();
  private final FixedClock clock = new FixedClock("2026-05-04T08:00:00Z");
  private final Passwords passwords = new Passwords();
  private final LogIns logIns =
      new LogIns(new Accounts(database), new LockOut(database, clock), passwords);
  private final TenantId tenant = test.newTenant();
  private final String slug = tenant.value().replace('_', '-');
  private final String address = UUID.randomUUID().toString();

  @BeforeEach
  void anAgent() {
    test.in(
        tenant,
        () ->
            database.update(
                "INSERT INTO agent (id, email, name, role, password_hash, locale, zone, created_at)"
                    + " VALUES (?, 'Lin.Wei@harborpine.example', '林薇', 'AGENT', ?, 'zh-CN',"
                    + " 'Asia/Shanghai', now())",
                UUID.randomUUID(),
                passwords.hash(PASSWORD)));
  }

  private LogInOutcome attempt(String login, String password) {
    return logIns.attempt(new TenantCredential(slug, login, password, address));
  }

  private LogInOutcome attempt(String password) {
    return attempt("lin.wei@harborpine.example", password);
  }

  private void set(String sql) {
    test.inPlatform(
        () -> database.call(connection -> connection.createStatement().executeUpdate(sql)));
  }

  @Test
  void theRightPasswordLetsInWithRoleAndTenant() {
    LogInOutcome outcome = attempt(PASSWORD);
    assertThat(outcome).isInstanceOf(LogInOutcome.LoggedIn.class);
    Standing.Welcome who = ((LogInOutcome.LoggedIn) outcome).standing();
    assertThat(who.role()).isEqualTo(Role.AGENT);
    assertThat(who.caller().tenant()).contains(tenant);
    assertThat(who.profile().initials()).isEqualTo("林薇");
  }

  @Test
  void aWrongPasswordAndAnUnknownNameAnswerAlike() {
    assertThat(attempt("wrong password")).isEqualTo(new LogInOutcome.Wrong(4));
    assertThat(attempt("nobody@harborpine.example", "wrong password"))
        .isEqualTo(new LogInOutcome.Wrong(4));
  }

  @Test
  void theFifthFailureLocksTheAccountForAQuarterOfAnHour() {
    for (int i = 0; i < 4; i++) {
      assertThat(attempt("wrong password")).isEqualTo(new LogInOutcome.Wrong(4 - i));
    }
    assertThat(attempt("wrong password")).isEqualTo(new LogInOutcome.Locked(LockOut.SPAN));
    clock.passes(Duration.ofMinutes(14));
    assertThat(attempt(PASSWORD)).isEqualTo(new LogInOutcome.Locked(Duration.ofMinutes(1)));
    clock.passes(Duration.ofMinutes(1));
    assertThat(attempt(PASSWORD)).isInstanceOf(LogInOutcome.LoggedIn.class);
  }

  @Test
  void anAddressThatTriesManyAccountsIsLocked() {
    LockOut lockOut = new LockOut(database, clock);
    LockSubject subject = LockSubject.address(address);
    test.inPlatform(
        () -> {
          for (int i = 0; i < 50; i++) {
            lockOut.failed(subject);
          }
          return null;
        });
    assertThat(attempt(PASSWORD)).isInstanceOf(LogInOutcome.Locked.class);
  }

  @Test
  void aSuspendedTenantIsToldSoOnlyWithTheRightPassword() {
    set(
        "UPDATE tenant SET status = 'SUSPENDED', suspended_reason = 'Unpaid' WHERE slug = '"
            + slug
            + "'");
    assertThat(attempt("wrong password")).isInstanceOf(LogInOutcome.Wrong.class);
    assertThat(attempt(PASSWORD)).isEqualTo(new LogInOutcome.TenantSuspended("Unpaid"));
  }

  @Test
  void aPasswordOfOneTenantOpensNoOther() {
    TenantId other = test.newTenant();
    TenantCredential credential =
        new TenantCredential(
            other.value().replace('_', '-'), "lin.wei@harborpine.example", PASSWORD, address);
    assertThat(logIns.attempt(credential)).isInstanceOf(LogInOutcome.Wrong.class);
  }

  @Test
  void theStoreKeepsTheOutcomeAndForgetsThePassword() {
    TenantCredential credential =
        new TenantCredential(slug, "lin.wei@harborpine.example", PASSWORD, address);
    var result = new PostgresIdentityStore(logIns).validate(credential);
    assertThat(result.getCallerGroups()).containsExactly("AGENT");
    assertThat(credential.outcome()).containsInstanceOf(LogInOutcome.LoggedIn.class);
    assertThat(credential.isCleared()).isTrue();
  }
}
