package io.parley.channels.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.chat.ChatDemo;
import io.parley.connector.AccountKey;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class DemoTextTest {
  @Test
  void whatTheTenantIsCalledIsEscaped() {
    var shop = new ChatDemo.Shop(new AccountKey("key12345"), "<i>A & B</i>", false);
    assertThat(new DemoText(shop, false).fill("{{shop}} {{nav1}} {{lang}}"))
        .isEqualTo("&lt;i&gt;A &amp; B&lt;/i&gt; Desks en");
  }

  @Test
  void theShopIsOfTheTenantsKindInTheReadersLanguage() {
    var shop = new ChatDemo.Shop(new AccountKey("key12345"), "云栖物流", true);
    assertThat(new DemoText(shop, true).fill("{{kind}} {{nav1}}")).isEqualTo("logistics 我要寄件");
    assertThat(new DemoText(shop, false).fill("{{nav1}}")).isEqualTo("Send");
  }

  @Test
  void bothLanguagesHaveTheSameKeys() {
    String name = "io.parley.channels.chat.demo";
    assertThat(ResourceBundle.getBundle(name, Locale.SIMPLIFIED_CHINESE).keySet())
        .isEqualTo(ResourceBundle.getBundle(name, Locale.ROOT).keySet());
  }
}
