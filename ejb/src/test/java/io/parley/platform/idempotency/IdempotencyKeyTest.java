package io.parley.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {
  @Test
  void keyIsTakenAsItIs() {
    assertThat(new IdempotencyKey("4e7f-\"x\"").value()).isEqualTo("4e7f-\"x\"");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void missingKeyIsToldApart(String value) {
    assertThatThrownBy(() -> new IdempotencyKey(value)).hasMessage("idempotency.key-missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "键", "a\tb", "a\u0000"})
  void keyOfOtherCharactersIsRefused(String value) {
    assertThatThrownBy(() -> new IdempotencyKey(value)).hasMessage("idempotency.key-invalid");
  }

  @Test
  void endlessKeyIsRefused() {
    assertThatThrownBy(() -> new IdempotencyKey("k".repeat(101)))
        .hasMessage("idempotency.key-invalid");
  }
}
