package io.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.launch.PortBook.Door;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortBookTest {
  @TempDir Path folder;

  @Test
  void theUsualPortIsTakenWhereItIsFree() {
    assertThat(book(port -> true).choose(Door.HTTP)).isEqualTo(9080);
  }

  @Test
  void anotherPortIsChosenBelowTheRangeOfClientPortsWhereTheUsualIsNotFree() {
    int chosen = book(port -> port != 9080).choose(Door.HTTP);
    assertThat(chosen).isBetween(20_000, 31_999);
  }

  @Test
  void theChosenPortIsRememberedByTheNextLauncher() {
    int chosen = book(port -> port != 9080).choose(Door.HTTP);
    assertThat(book(port -> true).choose(Door.HTTP)).isEqualTo(chosen);
    assertThat(book(port -> false).of(Door.HTTP)).isEqualTo(chosen);
  }

  @Test
  void aRememberedPortThatSomeoneElseHasTakenIsGivenUp() {
    int first = book(port -> port != 9080).choose(Door.HTTP);
    assertThat(book(port -> port != first).choose(Door.HTTP)).isNotEqualTo(first);
  }

  @Test
  void itFailsInOneSentenceWhereNoPortIsFree() {
    assertThatThrownBy(() -> book(port -> false).choose(Door.HTTP))
        .isInstanceOf(LaunchFailure.class)
        .hasMessage("No free port was found.");
  }

  @Test
  void aPortThatIsListenedOnIsNotFree() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(PortBook.isFree(taken.getLocalPort())).isFalse();
    }
  }

  private PortBook book(IntPredicate free) {
    return new PortBook(new KeptProperties(folder.resolve("ports.properties")), free);
  }
}
