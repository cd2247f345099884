package io.parley.connector.email.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentNameTest {
  @ParameterizedTest
  @CsvSource(
      value = {
        "invoice.pdf|invoice.pdf",
        "发票 2026.pdf|发票 2026.pdf",
        "../../etc/passwd|passwd",
        "C:\\temp\\a.txt|a.txt",
        "...hidden|hidden",
        "a<b>:c.txt|abc.txt",
        "trailing. . |trailing",
        "con.txt|attachment-3.png",
        "''|attachment-3.png",
        "///|attachment-3.png"
      },
      delimiter = '|')
  void givenNameIsMadeSafe(String given, String safe) {
    assertThat(AttachmentName.of(given, "image/png", 3)).isEqualTo(safe);
  }

  @Test
  void writingDirectionCannotHideTheEnding() {
    assertThat(AttachmentName.of("invoice\u202Efdp.exe", "x/y", 1)).isEqualTo("invoicefdp.exe");
  }

  @Test
  void longNameKeepsItsEnding() {
    assertThat(AttachmentName.of("长".repeat(300) + ".docx", "x/y", 1))
        .hasSize(120)
        .endsWith(".docx");
  }
}
