package io.parley.channels.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SendQueueTest {
  private final List<String> written = new CopyOnWriteArrayList<>();
  private final AtomicInteger overflows = new AtomicInteger();

  @Test
  void oneWriteIsUnderWayAtATimeAndOrderStays() {
    List<Consumer<Throwable>> open = new ArrayList<>();
    SendQueue queue = queue((frame, done) -> keep(frame, done, open));
    queue.offer("a");
    queue.offer("b");
    queue.offer("c");
    assertThat(written).containsExactly("a");
    open.remove(0).accept(null);
    assertThat(written).containsExactly("a", "b");
    open.remove(0).accept(null);
    assertThat(written).containsExactly("a", "b", "c");
  }

  @Test
  void writesThatEndAtOnceDoNotPileUpOnTheStack() {
    AtomicInteger depth = new AtomicInteger();
    AtomicInteger deepest = new AtomicInteger();
    SendQueue queue =
        queue(
            (frame, done) -> {
              deepest.accumulateAndGet(depth.incrementAndGet(), Math::max);
              written.add(frame);
              done.accept(null);
              depth.decrementAndGet();
            });
    IntStream.range(0, 100_000).forEach(i -> queue.offer("x"));
    assertThat(written).hasSize(100_000);
    assertThat(deepest).hasValue(1);
  }

  @Test
  void aBrowserThatDoesNotReadIsCutOffAndHoldsNoMemory() {
    SendQueue queue = queue((frame, done) -> written.add(frame));
    IntStream.range(0, SendQueue.MOST + 100).forEach(i -> queue.offer("x"));
    assertThat(overflows).hasValue(1);
    assertThat(written).hasSize(1);
  }

  @Test
  void aFailedWriteEndsTheQueue() {
    SendQueue queue = queue((frame, done) -> done.accept(new IOException("gone")));
    queue.offer("a");
    queue.offer("b");
    assertThat(overflows).hasValue(1);
  }

  @Test
  void nothingIsLostOrOvertakenWhenWritesEndOnOtherThreads() {
    int frames = 5_000;
    try (ExecutorService wire = Executors.newFixedThreadPool(4)) {
      SendQueue queue =
          queue(
              (frame, done) -> {
                written.add(frame);
                wire.execute(() -> done.accept(null));
              });
      for (int i = 0; i < frames; i++) {
        int sent = i;
        await()
            .pollInterval(Duration.ofMillis(1))
            .until(() -> sent - written.size() < SendQueue.MOST - 1);
        queue.offer(Integer.toString(i));
      }
      await().until(() -> written.size() == frames);
    }
    assertThat(written)
        .containsExactlyElementsOf(IntStream.range(0, frames).mapToObj(Integer::toString).toList());
    assertThat(overflows).hasValue(0);
  }

  private void keep(String frame, Consumer<Throwable> done, List<Consumer<Throwable>> open) {
    written.add(frame);
    open.add(done);
  }

  private SendQueue queue(SendQueue.Wire wire) {
    return new SendQueue(wire, overflows::incrementAndGet);
  }
}
