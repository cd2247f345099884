package io.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTargetTest {
  @Test
  void aPageOfTheSameWarIsGoneTo() {
    assertThat(LocalTarget.of("/admin/queues.xhtml?id=1", "/admin"))
        .isEqualTo("/admin/queues.xhtml?id=1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/admin/",
        "/workbench/",
        "/admin/../workbench/",
        "/admin/\\evil",
        "/admin/\r\nSet-Cookie: a=b",
        "/admin/login.xhtml",
        "javascript:alert(1)",
        ""
      })
  void anythingElseLeadsHome(String wanted) {
    assertThat(LocalTarget.of(wanted, "/admin")).isEqualTo("/admin/");
  }
}
