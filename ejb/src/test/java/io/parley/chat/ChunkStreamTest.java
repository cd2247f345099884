package io.parley.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunkStreamTest {
  @Test
  void piecesAreReadAsOneFile() throws IOException {
    List<String> pieces = List.of("ab", "c", "defg", "");
    try (var stream =
        new ChunkStream(number -> pieces.get(number).getBytes(StandardCharsets.US_ASCII))) {
      assertThat(stream.read()).isEqualTo('a');
      assertThat(new String(stream.readAllBytes(), StandardCharsets.US_ASCII)).isEqualTo("bcdefg");
      assertThat(stream.read()).isEqualTo(-1);
    }
  }
}
