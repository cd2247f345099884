package io.parley.workbench.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OriginFilterTest {
  @Test
  void onlyThePageOfTheSameHostMayOpenASocket() {
    assertThat(OriginFilter.isOwn("https://desk.example:9443", "desk.example:9443")).isTrue();
    assertThat(OriginFilter.isOwn("https://evil.example", "desk.example")).isFalse();
    assertThat(OriginFilter.isOwn("https://desk.example:1", "desk.example:9443")).isFalse();
  }

  @Test
  void aHandshakeWithoutAUsableOriginIsRefused() {
    assertThat(OriginFilter.isOwn(null, "desk.example")).isFalse();
    assertThat(OriginFilter.isOwn("null", "desk.example")).isFalse();
    assertThat(OriginFilter.isOwn("http://%", "desk.example")).isFalse();
  }
}
