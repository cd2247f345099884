package io.parley.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.platform.tenancy.NoTenantException;
import io.parley.platform.tenancy.TenantDatabase;
import io.parley.platform.tenancy.TenantId;
import io.parley.platform.tenancy.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TenantProvisioningTest {
  private final TestDatabase test = TestDatabase.get();
  private final TenantDatabase database = test.database();
  private final TenantId mine = test.newTenant();
  private final TenantId theirs = test.newTenant();

  private void addSkill(String name) {
    database.update("INSERT INTO skill (id, name) VALUES (gen_random_uuid(), ?)", name);
  }

  private long skills() {
    return database.first("SELECT count(*) AS n FROM skill", row -> row.big("n")).orElseThrow();
  }

  @Test
  void eachTenantSeesItsOwnRows() {
    test.in(mine, () -> database.update("DELETE FROM skill"));
    test.in(
        theirs,
        () -> {
          addSkill("Billing");
          return null;
        });
    assertThat(test.in(mine, this::skills)).isZero();
    assertThat(test.in(theirs, this::skills)).isEqualTo(1);
  }

  @Test
  void aTenantsRoleCannotReadAnotherTenantsSchema() throws SQLException {
    try (Connection connection = test.runtime().getConnection();
        var sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute("SET LOCAL ROLE " + mine);
      assertThatThrownBy(() -> sql.executeQuery("SELECT * FROM " + theirs + ".skill"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void theRuntimeRoleByItselfReadsNoTenantsTable() throws SQLException {
    try (Connection connection = test.runtime().getConnection();
        var sql = connection.createStatement()) {
      assertThatThrownBy(() -> sql.executeQuery("SELECT * FROM " + mine + ".skill"))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> sql.execute("CREATE TABLE " + mine + ".x (a int)"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void theScopeEndsWithItsTransaction() throws SQLException {
    try (Connection connection = test.runtime().getConnection();
        var sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute("SET LOCAL search_path = " + mine + "; SET LOCAL ROLE " + mine);
      sql.executeQuery("SELECT * FROM skill");
      connection.commit();
      try (var who = sql.executeQuery("SELECT current_user, current_schemas(false)::text")) {
        who.next();
        assertThat(who.getString(1)).isEqualTo("parley_app");
        assertThat(who.getString(2)).doesNotContain(mine.value());
      }
    }
  }

  @Test
  void aTenantReachesOnlyItsOwnRowsOfThePlatformsTables() {
    test.in(
        mine,
        () ->
            database.update(
                "INSERT INTO platform.channel_directory VALUES (?, ?, 'CHAT', true)",
                "key-of-" + mine,
                mine.value()));
    Long seen =
        test.in(
            theirs,
            () ->
                database
                    .first("SELECT count(*) AS n FROM platform.channel_directory", r -> r.big("n"))
                    .orElseThrow());
    assertThat(seen).isZero();
    assertThatThrownBy(
            () ->
                test.in(
                    theirs,
                    () ->
                        database.update(
                            "INSERT INTO platform.channel_directory VALUES ('stolen-key', ?,"
                                + " 'CHAT', true)",
                            mine.value())))
        .hasMessageContaining("row-level security");
    assertThatThrownBy(() -> test.in(mine, () -> database.update("DELETE FROM platform.operator")))
        .hasMessageContaining("permission denied");
  }

  @Test
  void nobodyRewritesTheAuditTrail() {
    assertThatThrownBy(() -> test.in(mine, () -> database.update("DELETE FROM audit_entry")))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> test.inPlatform(() -> database.update("DELETE FROM audit_entry")))
        .hasMessageContaining("permission denied");
  }

  @Test
  void withoutATenantNoStatementIsRun() {
    assertThatThrownBy(() -> database.update("DELETE FROM skill"))
        .isInstanceOf(NoTenantException.class);
  }
}
