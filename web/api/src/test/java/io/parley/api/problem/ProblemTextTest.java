package io.parley.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class ProblemTextTest {
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  @Test
  void everyTextIsThereInBothLanguages() {
    ResourceBundle english = bundle(Locale.ENGLISH);
    ResourceBundle chinese = bundle(CHINESE);
    assertThat(chinese.keySet()).isEqualTo(english.keySet());
    assertThat(chinese.keySet()).allSatisfy(key -> assertThat(chinese.getString(key)).isNotBlank());
  }

  @Test
  void firstLanguageThatWeSpeakIsChosen() {
    assertThat(ProblemText.choose(List.of(Locale.FRENCH, Locale.TAIWAN, Locale.ENGLISH)))
        .isEqualTo(CHINESE);
    assertThat(ProblemText.choose(List.of(Locale.UK, CHINESE))).isEqualTo(Locale.ENGLISH);
    assertThat(ProblemText.choose(List.of(Locale.FRENCH))).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void refusalIsSaidInTheChosenLanguage() {
    assertThat(ProblemText.title("rate.exceeded", Locale.ENGLISH, List.of()))
        .isEqualTo("Too many requests.");
    assertThat(ProblemText.title("rate.exceeded", CHINESE, List.of())).isEqualTo("请求过于频繁。");
    assertThat(ProblemText.detail("request.field-unknown", Locale.ENGLISH, List.of("{0}")))
        .isEqualTo("Field: {0}");
  }

  @Test
  void codeWithoutWordsIsStillAnswered() {
    assertThat(ProblemText.title("new.rule", Locale.ENGLISH, List.of()))
        .isEqualTo("The request was refused.");
    assertThat(ProblemText.detail("new.rule", Locale.ENGLISH, List.of())).isEmpty();
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "io.parley.api.messages",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
