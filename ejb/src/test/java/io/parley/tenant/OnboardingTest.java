package io.parley.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.identity.CurrentCallers;
import io.parley.identity.TestInvitations;
import io.parley.platform.DomainException;
import io.parley.platform.FixedClock;
import io.parley.platform.audit.AuditTrail;
import io.parley.platform.migration.DatabaseOwner;
import io.parley.platform.secret.DataKeys;
import io.parley.platform.secret.MasterKeys;
import io.parley.platform.tenancy.TenantDatabase;
import io.parley.platform.tenancy.TenantId;
import io.parley.platform.tenancy.TestDatabase;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OnboardingTest {
  private final TestDatabase test = TestDatabase.get();
  private final TenantDatabase database = test.database();
  private final FixedClock clock = new FixedClock("2026-05-04T08:00:00Z");
  private final AuditTrail trail = new AuditTrail(database, clock, CurrentCallers.none());
  private final TenantRows rows = new TenantRows(database);
  private final DataKeys keys =
      new DataKeys(new MasterKeys(Base64.getEncoder().encodeToString(new byte[32])));
  private final TenantRegister register = new TenantRegister(rows, keys, trail, clock);
  private final TestInvitations invitations = new TestInvitations(database, clock);
  private final TenantSetup setup =
      new TenantSetup(database, invitations.invitations(), trail, clock);
  private final String slug = "t" + UUID.randomUUID().toString().substring(0, 8);

  private NewTenant tenant(int seats, Instant trialEnd) {
    return new NewTenant(
        "Fjordline",
        slug,
        "standard",
        seats,
        trialEnd,
        "en",
        "Europe/Oslo",
        "Kari Nordmann",
        "kari@fjordline.example");
  }

  private TenantId onboard(NewTenant tenant) {
    TenantId id = test.inPlatform(() -> register.begin(tenant));
    new DatabaseOwner(test.owner(), "parley_app").provision(id);
    test.in(
        id,
        () -> {
          setup.fill(tenant);
          return id;
        });
    return id;
  }

  private TenantId complete(NewTenant tenant) {
    TenantId id = onboard(tenant);
    return test.inPlatform(
        () -> {
          register.complete(id, tenant);
          return id;
        });
  }

  @Test
  void aNewTenantHasAQueueAndAnInvitedAdministrator() {
    TenantId id = complete(tenant(5, null));
    assertThat(test.in(id, setup::seatsTaken)).isEqualTo(1);
    String queue =
        test.in(
            id,
            () -> database.first("SELECT name FROM work_queue", r -> r.text("name")).orElseThrow());
    assertThat(queue).isEqualTo("General");
    assertThat(invitations.lastInvitee().name()).isEqualTo("Kari Nordmann");
    assertThat(test.inPlatform(() -> rows.find(id)).orElseThrow().status())
        .isEqualTo(TenantSummary.Status.ACTIVE);
  }

  @Test
  void anOnboardingThatBrokeOffGoesOnWithTheSameTenant() {
    TenantId begun = onboard(tenant(5, null));
    TenantId again = complete(tenant(7, null));
    assertThat(again).isEqualTo(begun);
    assertThat(test.in(again, setup::seatsTaken)).isEqualTo(1);
    assertThat(test.inPlatform(() -> rows.find(again)).orElseThrow().seats()).isEqualTo(7);
  }

  @Test
  void aTakenSlugIsRefused() {
    complete(tenant(5, null));
    assertThatThrownBy(() -> test.inPlatform(() -> register.begin(tenant(5, null))))
        .isInstanceOf(DomainException.class)
        .hasMessage("tenant.slug-taken");
  }

  @Test
  void moreSeatsThanThePlanHasAreRefused() {
    assertThatThrownBy(() -> test.inPlatform(() -> register.begin(tenant(51, null))))
        .hasMessage("tenant.seats-over-plan");
  }

  @Test
  void aTrialThatIsOverIsRefused() {
    Instant yesterday = Instant.parse("2026-05-03T00:00:00Z");
    assertThatThrownBy(() -> test.inPlatform(() -> register.begin(tenant(5, yesterday))))
        .hasMessage("tenant.trial-over");
  }

  @Test
  void theInvitationSetsAPasswordOnce() {
    complete(tenant(5, null));
    String token = invitations.lastToken();
    assertThat(invitations.invitations().inspect(token).tenantSlug()).isEqualTo(slug);
    assertThatThrownBy(() -> invitations.invitations().accept(token, "kari1234567"))
        .hasMessage("identity.password-too-common");
    invitations.invitations().accept(token, "fjord ferry timetable");
    assertThatThrownBy(() -> invitations.invitations().accept(token, "another good password"))
        .hasMessage("identity.invitation-used");
  }

  @Test
  void anInvitationExpiresAfterThreeDays() {
    complete(tenant(5, null));
    clock.passes(java.time.Duration.ofHours(72));
    assertThatThrownBy(() -> invitations.invitations().inspect(invitations.lastToken()))
        .hasMessage("identity.invitation-expired");
    assertThatThrownBy(() -> invitations.invitations().inspect("guessed"))
        .hasMessage("identity.invitation-unknown");
  }

  @Test
  void aSuspendedTenantSaysWhy() {
    TenantId id = complete(tenant(5, null));
    ServiceState service = new ServiceState(database);
    assertThat(test.in(id, service::suspension)).isEmpty();
    test.inPlatform(
        () -> {
          rows.setStatus(id, TenantSummary.Status.SUSPENDED, "Unpaid");
          return id;
        });
    assertThat(test.in(id, service::suspension)).contains("Unpaid");
  }
}
