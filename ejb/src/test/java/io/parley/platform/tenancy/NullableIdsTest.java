package io.parley.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NullableIdsTest {
  @Test
  void anAbsentIdIsReadAsNone() {
    NullableIds ids = new NullableIds();
    UUID id = UUID.randomUUID();
    assertThat(ids.convertDataValueToObjectValue(null, null)).isNull();
    assertThat(ids.convertDataValueToObjectValue(id, null)).isEqualTo(id);
  }
}
