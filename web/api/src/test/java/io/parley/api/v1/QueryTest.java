package io.parley.api.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
  @Test
  void pageHasFiftyEntriesUnlessItIsSaid() {
    assertThat(Query.limit(null)).isEqualTo(50);
    assertThat(Query.limit("100")).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "101", "-1", "1e3", "4294967297", "many"})
  void otherSizesAreRefused(String limit) {
    assertThatThrownBy(() -> Query.limit(limit)).hasMessage("request.parameter-invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "x", "9223372036854775808"})
  void otherSequencesAreRefused(String sequence) {
    assertThatThrownBy(() -> Query.sequence("after", sequence))
        .hasMessage("request.parameter-invalid");
  }
}
