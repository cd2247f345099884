package io.parley.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.parley.platform.DomainException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FileTypesTest {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};

  private final FileTypes types = new FileTypes();

  @BeforeEach
  void setUp() {
    types.settings = new ChatSettings();
    types.settings.fileTypes = List.of("image/png", "text/plain", "application/pdf");
  }

  @Test
  void theBytesDecideNotTheName() {
    assertThat(types.accepted(PNG, "invoice.pdf")).isEqualTo("image/png");
    assertThat(types.accepted("hello".getBytes(StandardCharsets.UTF_8), "note.txt"))
        .isEqualTo("text/plain");
  }

  @Test
  void programsAndPagesAreRefusedUnderAnyName() {
    assertRefused("MZ\u0090\u0000\u0003", "holiday.png");
    assertRefused("<!DOCTYPE html><html><script>1</script></html>", "note.txt");
    assertRefused("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "logo.png");
    assertRefused("#!/bin/sh\nrm -rf /", "note.txt");
  }

  @Test
  void aNameIsForDisplayOnly() {
    assertThat(FileTypes.plainName("../../etc/passwd")).isEqualTo("passwd");
    assertThat(FileTypes.plainName("C:\\temp\\a\u202Egnp.exe")).isEqualTo("agnp.exe");
    assertThat(FileTypes.plainName(null)).isEqualTo("file");
    assertThat(FileTypes.plainName("x".repeat(500) + ".png")).hasSize(120).endsWith(".png");
  }

  private void assertRefused(String content, String name) {
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> types.accepted(content.getBytes(StandardCharsets.ISO_8859_1), name))
        .satisfies(e -> assertThat(e.code()).isEqualTo("chat.file-type-refused"));
  }
}
