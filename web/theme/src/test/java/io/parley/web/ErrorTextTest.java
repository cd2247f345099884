package io.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ErrorTextTest {
  @Test
  void aCodeIsSaidInTheAskedLanguage() {
    assertThat(ErrorText.of("error.not-found", Locale.SIMPLIFIED_CHINESE)).isEqualTo("内容已不存在。");
    assertThat(ErrorText.of("error.not-found", Locale.ENGLISH))
        .isEqualTo("This is not here any more.");
  }

  @Test
  void aCodeThatNobodyTranslatedStillSaysSomething() {
    assertThat(ErrorText.of("nowhere.to-be-found", Locale.ENGLISH)).startsWith("This could not");
  }
}
