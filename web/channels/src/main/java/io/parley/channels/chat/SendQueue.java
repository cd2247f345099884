package io.parley.channels.chat;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * Frames on their way to one browser: bounded, one write at a time, in order.
 *
 * <p>Liberty allows one outstanding asynchronous write a session and loses others silently; a
 * synchronous write would let a browser that does not read hold the thread.
 */
final class SendQueue {
  static final int MOST = 256;

  /** Writes one frame and tells once it is written, or failed; may do so before it returns. */
  interface Wire {
    void write(String frame, Consumer<Throwable> done);
  }

  private final Wire wire;
  private final Runnable overflow;
  private final Queue<String> waiting = new ArrayDeque<>();
  private boolean writing;
  private boolean closed;

  /**
   * @param overflow run once, when a frame finds the queue full or a write has failed
   */
  SendQueue(Wire wire, Runnable overflow) {
    this.wire = wire;
    this.overflow = overflow;
  }

  void offer(String frame) {
    boolean full;
    synchronized (this) {
      if (closed) {
        return;
      }
      full = waiting.size() >= MOST;
      if (!full) {
        waiting.add(frame);
      }
    }
    if (full) {
      fail();
    } else {
      pump();
    }
  }

  synchronized void close() {
    closed = true;
    waiting.clear();
  }

  /** A loop, not a recursion: writes may complete at once, thousands in a row. */
  private void pump() {
    while (true) {
      String frame;
      synchronized (this) {
        if (writing || closed || waiting.isEmpty()) {
          return;
        }
        writing = true;
        frame = waiting.remove();
      }
      Completion completion = new Completion();
      wire.write(frame, completion::done);
      if (!completion.wasImmediate()) {
        return;
      }
    }
  }

  private void fail() {
    boolean first;
    synchronized (this) {
      first = !closed;
      closed = true;
      waiting.clear();
    }
    if (first) {
      overflow.run();
    }
  }

  private synchronized void ready() {
    writing = false;
  }

  /** Finds out who goes on: the loop where the write was done at once, else the wire's thread. */
  private final class Completion {
    private boolean done;
    private boolean returned;

    void done(Throwable failure) {
      boolean goOn;
      synchronized (this) {
        done = true;
        goOn = returned;
      }
      ready();
      if (failure != null) {
        fail();
      } else if (goOn) {
        pump();
      }
    }

    synchronized boolean wasImmediate() {
      returned = true;
      return done;
    }
  }
}
