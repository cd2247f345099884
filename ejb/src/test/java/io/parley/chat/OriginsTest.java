package io.parley.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OriginsTest {
  private static final String HOST = "parley.example:9080";

  @Test
  void withoutAListOnlyParleysOwnPagesMayEmbed() {
    Origins none = Origins.parse("");
    assertThat(none.allow("http://parley.example:9080", HOST)).isTrue();
    assertThat(none.allow("http://parley.example", HOST)).isFalse();
    assertThat(none.allow("https://shop.example", HOST)).isFalse();
  }

  @Test
  void aListedSiteMayEmbedAndItsLookalikesMayNot() {
    Origins shop = Origins.parse("https://Shop.example/, https://*.brand.example");
    assertThat(shop.allow("https://shop.example", HOST)).isTrue();
    assertThat(shop.allow("http://shop.example", HOST)).isFalse();
    assertThat(shop.allow("https://shop.example.evil.example", HOST)).isFalse();
    assertThat(shop.allow("https://de.brand.example", HOST)).isTrue();
    assertThat(shop.allow("https://brand.example", HOST)).isFalse();
    assertThat(shop.allow("https://evilbrand.example", HOST)).isFalse();
  }

  @Test
  void aPageWithoutOriginMayEmbedOnlyWhereAllMay() {
    assertThat(Origins.parse("https://shop.example").allow(null, HOST)).isFalse();
    assertThat(Origins.parse("https://shop.example").allow("null", HOST)).isFalse();
    assertThat(Origins.parse("*").allow("null", HOST)).isTrue();
    assertThat(Origins.parse("*").allow("https://any.example", HOST)).isTrue();
  }

  @Test
  void anOriginThatIsNoAddressIsRefused() {
    assertThat(Origins.parse("").allow("http://[", HOST)).isFalse();
  }
}
