package io.parley.workbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileTypeTest {
  @Test
  void onlyPicturesThatCannotRunScriptAreShownInThePage() {
    assertThat(FileType.isPicture("image/png")).isTrue();
    assertThat(FileType.isPicture("IMAGE/JPEG; name=a.jpg")).isTrue();
    assertThat(FileType.isPicture("image/svg+xml")).isFalse();
    assertThat(FileType.isPicture("text/html")).isFalse();
  }

  @Test
  void aTypeThatIsNoTypeIsNotRepeated() {
    assertThat(FileType.safe("text/html\r\nSet-Cookie: a=b")).isEqualTo("application/octet-stream");
    assertThat(FileType.safe("")).isEqualTo("application/octet-stream");
  }

  @Test
  void aNameCannotLeaveItsHeader() {
    assertThat(FileType.disposition("a\"\r\nX: y 合同.pdf", false))
        .isEqualTo("attachment; filename*=UTF-8''a%22%0D%0AX%3A%20y%20%E5%90%88%E5%90%8C.pdf");
  }
}
