package io.parley.workbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RemoteImagesTest {
  @Test
  void countsWhatWouldBeFetchedFromElsewhere() {
    assertThat(
            RemoteImages.count(
                "<p><img src=\"https://a.example/x.png\"><img alt='b' src='http://b'>"))
        .isEqualTo(2);
  }

  @Test
  void doesNotCountWhatComesWithTheMail() {
    assertThat(RemoteImages.count("<img src=\"cid:1@x\"><img src='data:image/png;base64,AA=='>"))
        .isZero();
  }
}
