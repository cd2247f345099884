package io.parley.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.identity.CurrentCallers;
import io.parley.platform.FixedClock;
import io.parley.platform.migration.DatabaseOwner;
import io.parley.platform.tenancy.TenantId;
import io.parley.platform.tenancy.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class AuditTrailTest {
  private final TestDatabase test = TestDatabase.get();
  private final TenantId tenant = test.newTenant();
  private final AuditTrail trail =
      new AuditTrail(
          test.database(), new FixedClock("2026-05-04T08:00:00.123456789Z"), CurrentCallers.none());

  private Object record(String action) {
    return test.in(
        tenant,
        () -> {
          trail.record(action, "林薇", Map.of("role", "AGENT", "capacity", "5"));
          return null;
        });
  }

  private void asOwner(String sql) {
    DatabaseOwner.execute(test.owner(), sql.replace("{}", tenant.value()));
  }

  @Test
  void entriesComeBackNewestFirstAndWhole() {
    record("agent.invited");
    record("agent.disabled");
    List<AuditEntry> entries = test.in(tenant, () -> trail.before(Long.MAX_VALUE, 10));
    assertThat(entries)
        .extracting(AuditEntry::action)
        .containsExactly("agent.disabled", "agent.invited");
    assertThat(entries.get(0).details()).containsEntry("role", "AGENT");
    assertThat(entries.get(0).actor()).isEqualTo("system");
    assertThat(test.in(tenant, () -> trail.before(2, 10))).hasSize(1);
  }

  @Test
  void aChangedEntryShows() {
    record("agent.invited");
    record("agent.disabled");
    record("agent.enabled");
    assertThat(test.in(tenant, trail::firstBroken)).isEmpty();
    asOwner("UPDATE {}.audit_entry SET actor = 'somebody else' WHERE sequence = 2");
    assertThat(test.in(tenant, trail::firstBroken)).hasValue(2);
  }

  @Test
  void aMissingEntryShows() {
    record("agent.invited");
    record("agent.disabled");
    record("agent.enabled");
    asOwner("DELETE FROM {}.audit_entry WHERE sequence = 2");
    assertThat(test.in(tenant, trail::firstBroken)).hasValue(2);
  }

  @Test
  void concurrentEntriesMakeOneChain() throws Exception {
    Callable<Object> one = () -> record("skill.added");
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var done : threads.invokeAll(java.util.Collections.nCopies(40, one))) {
        done.get();
      }
    }
    assertThat(test.in(tenant, () -> trail.before(Long.MAX_VALUE, 100))).hasSize(40);
    assertThat(test.in(tenant, trail::firstBroken)).isEmpty();
  }
}
