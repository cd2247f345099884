package io.parley.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisitorTokenTest {
  @Test
  void aTokenIs256RandomBitsThatOnlyItsHashLeaves() {
    VisitorToken token = VisitorToken.random();
    assertThat(token.value()).hasSize(43);
    assertThat(token).isNotEqualTo(VisitorToken.random());
    assertThat(token.hash()).hasSize(32).isEqualTo(new VisitorToken(token.value()).hash());
    assertThat(token.toString()).doesNotContain(token.value());
  }

  @Test
  void whatHasNotTheFormIsNoToken() {
    assertThat(VisitorToken.parse(null)).isEmpty();
    assertThat(VisitorToken.parse("")).isEmpty();
    assertThat(VisitorToken.parse("' OR 1=1 --")).isEmpty();
    assertThat(VisitorToken.parse("a".repeat(44))).isEmpty();
    assertThat(VisitorToken.parse("a".repeat(43))).isPresent();
  }
}
