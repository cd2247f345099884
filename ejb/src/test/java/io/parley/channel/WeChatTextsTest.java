package io.parley.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** What people read when WeChat or its connector refused something. */
class WeChatTextsTest {
  private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);
  private static final ResourceBundle CHINESE = bundle(Locale.SIMPLIFIED_CHINESE);

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "io.parley.wechat.messages",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  @Test
  void everyCodeHasItsSentenceInBothLanguages() {
    assertThat(CHINESE.keySet()).isEqualTo(ENGLISH.keySet());
    assertThat(CHINESE.getString("wechat.window-closed"))
        .isNotEqualTo(ENGLISH.getString("wechat.window-closed"));
  }

  @Test
  void apostrophesSurviveFormatting() {
    assertThat(new MessageFormat(ENGLISH.getString("wechat.window-closed")).format(new Object[0]))
        .contains("customer's");
  }
}
