package io.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantId;
import org.junit.jupiter.api.Test;

class CursorsTest {
  private static final TenantId ONE = new TenantId("t_0000000000000001");
  private static final TenantId OTHER = new TenantId("t_0000000000000002");

  private final Cursors cursors = Cursors.signedWith("a master key");

  @Test
  void ownCursorGivesTheKeyBack() {
    String cursor = Tenancy.call(ONE, () -> cursors.after("customers", "2026", "ü"));

    assertThat(Tenancy.call(ONE, () -> cursors.read("customers", cursor)))
        .containsExactly("2026", "ü");
  }

  @Test
  void cursorOfAnotherTenantIsRefused() {
    String cursor = Tenancy.call(ONE, () -> cursors.after("customers", "2026"));

    assertThatThrownBy(() -> Tenancy.call(OTHER, () -> cursors.read("customers", cursor)))
        .isInstanceOf(DomainException.class)
        .hasMessage("cursor.invalid");
  }

  @Test
  void cursorOfAnotherListIsRefused() {
    String cursor = Tenancy.call(ONE, () -> cursors.after("customers", "2026"));

    assertThatThrownBy(() -> Tenancy.call(ONE, () -> cursors.read("conversations", cursor)))
        .hasMessage("cursor.invalid");
  }

  @Test
  void madeUpCursorsAreRefused() {
    for (String cursor : new String[] {"x", "!!!", "AAAA", "A".repeat(200), "\u0000"}) {
      assertThatThrownBy(() -> Tenancy.call(ONE, () -> cursors.read("customers", cursor)))
          .hasMessage("cursor.invalid");
    }
  }
}
