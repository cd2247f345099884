package io.parley.api.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.platform.DomainException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictBodyTest {
  @Test
  void messageIsReadAsItIsWritten() {
    NewMessage message =
        read(
            """
            {"text": "<b>你好</b> \\ud83d\\ude00", "interactionId": null, "expectedSequence": 7}
            """);
    assertThat(message.text()).isEqualTo("<b>你好</b> 😀");
    assertThat(message.interactionId()).isNull();
    assertThat(message.reply().expectedSequence()).isEqualTo(7);
  }

  @Test
  void nothingIsCheckedWhereNoSequenceIsExpected() {
    assertThat(read("{\"text\":\"x\"}").reply().expectedSequence()).isNegative();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"x\"",
        "{",
        "{\"text\":\"a\",\"text\":\"b\"}",
        "{text:1}",
        "\u0000"
      })
  void whatIsNoObjectIsRefused(String json) {
    assertRefused(json, "request.body-invalid");
  }

  @Test
  void endlesslyNestedBodyIsRefused() {
    assertRefused("{\"text\":" + "[".repeat(50_000), "request.body-invalid");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"txt\":\"a\"}|request.field-unknown",
        "{\"text\":\"a\",\"html\":\"b\"}|request.field-unknown",
        "{}|request.field-missing",
        "{\"text\":null}|request.field-missing",
        "{\"text\":5}|request.field-invalid",
        "{\"text\":[\"a\"]}|request.field-invalid",
        "{\"text\":\"a\\u0000b\"}|request.field-invalid",
        "{\"text\":\"a\\ud800b\"}|request.field-invalid",
        "{\"text\":\"a\",\"interactionId\":\"7\"}|request.field-invalid",
        "{\"text\":\"a\",\"expectedSequence\":\"7\"}|request.field-invalid",
        "{\"text\":\"a\",\"expectedSequence\":7.5}|request.field-invalid",
        "{\"text\":\"a\",\"expectedSequence\":99999999999999999999}|request.field-invalid",
      })
  void everyFieldIsHeldToItsType(String json, String code) {
    assertRefused(json, code);
  }

  @Test
  void endlessTextIsRefused() {
    assertRefused("{\"text\":\"" + "x".repeat(50_001) + "\"}", "request.field-too-long");
  }

  private static NewMessage read(String json) {
    return NewMessage.read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRefused(String json, String code) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(DomainException.class).hasMessage(code);
  }
}
