package io.parley.workbench.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OutletTest {
  private final TestWire wire = new TestWire();
  private final Outlet outlet = new Outlet(wire);

  @Test
  void onlyOneWriteIsUnderWayAtATime() {
    outlet.send("{}");
    outlet.send("{}");
    assertThat(wire.written).containsExactly("{\"n\":1,\"event\":{}}");
    wire.finishOne(true);
    assertThat(wire.written).hasSize(2);
  }

  @Test
  void framesKeepTheirOrderAndAreNumberedWithoutGaps() {
    wire.finishesAtOnce = true;
    for (int i = 1; i <= 5; i++) {
      outlet.send("" + i);
    }
    assertThat(wire.written)
        .containsExactly(
            "{\"n\":1,\"event\":1}",
            "{\"n\":2,\"event\":2}",
            "{\"n\":3,\"event\":3}",
            "{\"n\":4,\"event\":4}",
            "{\"n\":5,\"event\":5}");
  }

  @Test
  void writesThatEndAtOnceDoNotDeepenTheStack() {
    outlet.send("0");
    for (int i = 1; i < Outlet.CAPACITY; i++) {
      outlet.send("" + i);
    }
    wire.finishesAtOnce = true;
    wire.finishOne(true);
    assertThat(wire.written).hasSize(Outlet.CAPACITY);
    assertThat(wire.deepest).isLessThan(40);
  }

  @Test
  void aClientThatDoesNotReadIsCutOffAtTheBound() {
    for (int i = 0; i <= Outlet.CAPACITY; i++) {
      outlet.send("" + i);
    }
    assertThat(wire.overloads).isZero();
    outlet.send("one too many");
    assertThat(wire.overloads).isEqualTo(1);
    outlet.send("after the end");
    assertThat(wire.overloads).isEqualTo(1);
  }

  @Test
  void nothingIsWrittenAfterAFailedWrite() {
    outlet.send("1");
    outlet.send("2");
    wire.finishOne(false);
    assertThat(wire.written).hasSize(1);
  }

  private static final class TestWire implements Outlet.Wire {
    final List<String> written = new ArrayList<>();
    final Deque<Consumer<Boolean>> open = new ArrayDeque<>();
    boolean finishesAtOnce;
    int overloads;
    long deepest;

    @Override
    public void write(String frame, Consumer<Boolean> listener) {
      written.add(frame);
      deepest = Math.max(deepest, ownFrames());
      if (finishesAtOnce) {
        listener.accept(true);
      } else {
        open.add(listener);
      }
    }

    @Override
    public void closeOverloaded() {
      overloads++;
    }

    void finishOne(boolean succeeded) {
      open.remove().accept(succeeded);
    }

    private static long ownFrames() {
      return StackWalker.getInstance()
          .walk(frames -> frames.filter(f -> f.getClassName().contains("parley")).count());
    }
  }
}
