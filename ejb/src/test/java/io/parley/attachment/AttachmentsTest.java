package io.parley.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class AttachmentsTest {
  @Test
  void nameLosesItsPathAndControlCharacters() {
    assertThat(Attachments.safeName("../../etc/passwd")).isEqualTo("passwd");
    assertThat(Attachments.safeName("C:\\temp\\a\u0000b\".png")).isEqualTo("a_b_.png");
    assertThat(Attachments.safeName("..")).isEqualTo("file");
    assertThat(Attachments.safeName("  ")).isEqualTo("file");
  }

  @Test
  void longNameKeepsItsEnding() {
    assertThat(Attachments.safeName("x".repeat(500) + ".pdf")).hasSize(200).endsWith(".pdf");
  }

  @Test
  void streamReadsChunkByChunk() throws IOException {
    byte[][] chunks = {{1, 2}, {-1}, {}};

    try (InputStream stream = new AttachmentStream(number -> chunks[number])) {
      assertThat(stream.readAllBytes()).containsExactly(1, 2, -1);
    }
  }

  @Test
  void negativeByteIsNotTheEnd() throws IOException {
    try (InputStream stream =
        new AttachmentStream(number -> number == 0 ? new byte[] {-1} : new byte[0])) {
      assertThat(stream.read()).isEqualTo(255);
      assertThat(stream.read()).isEqualTo(-1);
    }
  }
}
