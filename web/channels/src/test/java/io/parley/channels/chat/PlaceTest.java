package io.parley.channels.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.channels.chat.ChatServlet.Place;
import org.junit.jupiter.api.Test;

class PlaceTest {
  @Test
  void aPathNamesAccountRoomAndFile() {
    assertThat(Place.parse("/key12345")).isEqualTo(new Place("key12345", "", ""));
    assertThat(Place.parse("/key12345/files/7")).isEqualTo(new Place("key12345", "files", "7"));
    assertThat(Place.parse(null)).isEqualTo(new Place("", "", ""));
    assertThat(Place.parse("/")).isEqualTo(new Place("", "", ""));
  }

  @Test
  void aDeeperPathNamesNothing() {
    assertThat(Place.parse("/key12345/files/7/..")).isEqualTo(new Place("", "", ""));
  }
}
