package io.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageChoiceTest {
  @Test
  void theFirstLanguageThatParleySpeaksWins() {
    assertThat(LanguageChoice.of(List.of("", "de-DE", "zh-TW", "en")))
        .isEqualTo(Locale.SIMPLIFIED_CHINESE);
    assertThat(LanguageChoice.of(List.of("en-GB", "zh-CN"))).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void whoSpeaksNeitherIsServedInEnglish() {
    assertThat(LanguageChoice.of(List.of("", "nb", "no such tag"))).isEqualTo(Locale.ENGLISH);
  }
}
