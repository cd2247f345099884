package io.parley.workbench.live;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Writes frames to one socket in order, numbered from 1, one asynchronous write at a time.
 *
 * <p>Liberty loses frames where a second asynchronous write begins before the first has ended, and
 * a blocking write to a client that does not read holds its thread for a minute: hence the queue,
 * and an end to it.
 */
final class Outlet {
  /** A client this many frames behind does not read any more. */
  static final int CAPACITY = 256;

  /** What frames are written to. */
  interface Wire {
    /** Begins a write; tells the listener once whether it succeeded, perhaps before returning. */
    void write(String frame, Consumer<Boolean> listener);

    void closeOverloaded();
  }

  private final Wire wire;
  private final Queue<String> waiting = new ArrayDeque<>();
  private final AtomicInteger calls = new AtomicInteger();
  private long sequence;
  private boolean writing;
  private boolean closed;

  Outlet(Wire wire) {
    this.wire = wire;
  }

  /** Queues an event, a JSON object; a client too far behind is cut off instead. */
  void send(String event) {
    boolean overloaded;
    synchronized (this) {
      if (closed) {
        return;
      }
      overloaded = waiting.size() >= CAPACITY;
      if (overloaded) {
        close();
      } else {
        waiting.add("{\"n\":" + ++sequence + ",\"event\":" + event + "}");
      }
    }
    if (overloaded) {
      wire.closeOverloaded();
    } else {
      pump();
    }
  }

  synchronized void close() {
    closed = true;
    waiting.clear();
  }

  /** A loop, because a listener that is told at once would otherwise recurse frame by frame. */
  private void pump() {
    if (calls.getAndIncrement() != 0) {
      return;
    }
    int served = 1;
    do {
      String next = next();
      if (next != null) {
        wire.write(next, this::written);
      }
      served = calls.addAndGet(-served);
    } while (served != 0);
  }

  private synchronized String next() {
    if (writing || closed) {
      return null;
    }
    String next = waiting.poll();
    writing = next != null;
    return next;
  }

  private void written(boolean succeeded) {
    synchronized (this) {
      writing = false;
      if (!succeeded) {
        close();
      }
    }
    pump();
  }
}
