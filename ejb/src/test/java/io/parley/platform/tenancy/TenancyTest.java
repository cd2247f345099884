package io.parley.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TenancyTest {
  private static final TenantId TENANT = new TenantId("t_00000000000000aa");

  @Test
  void withoutATenantThereIsNoStatement() {
    assertThatThrownBy(TenantScope::statement).isInstanceOf(NoTenantException.class);
  }

  @Test
  void statementNamesSchemaAndRoleForThisTransactionOnly() {
    assertThat(Tenancy.call(TENANT, TenantScope::statement))
        .isEqualTo("SET LOCAL search_path = t_00000000000000aa; SET LOCAL ROLE t_00000000000000aa");
  }

  @Test
  void platformSeesNoTenant() {
    Tenancy.runAsPlatform(
        () -> {
          assertThat(Tenancy.bound()).isEmpty();
          assertThat(TenantScope.statement())
              .contains("search_path = platform")
              .contains("ROLE NONE");
        });
  }

  @Test
  void bindingEndsWithTheCallEvenWhenItFails() {
    assertThatThrownBy(
            () ->
                Tenancy.run(
                    TENANT,
                    () -> {
                      throw new IllegalStateException();
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(Tenancy.bound()).isEmpty();
  }

  @Test
  void innerBindingGivesWayToTheOuterOne() {
    TenantId other = TenantId.random();

    Tenancy.run(
        TENANT, () -> Tenancy.run(other, () -> assertThat(Tenancy.current()).isEqualTo(other)));
    Tenancy.run(
        TENANT,
        () -> {
          Tenancy.run(other, () -> {});
          assertThat(Tenancy.current()).isEqualTo(TENANT);
        });
  }

  @Test
  void nothingButATenantIdIsOne() {
    for (String text : new String[] {"public", "t_1; DROP", "", "t_00000000000000AA"}) {
      assertThatThrownBy(() -> new TenantId(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
