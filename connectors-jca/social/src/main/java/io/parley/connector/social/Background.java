package io.parley.connector.social;

import io.parley.connector.InboundEvent;
import io.parley.connector.spi.BackOff;
import io.parley.connector.spi.Delivery;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The adapter's own few daemon threads, and what is delivered on them. */
final class Background implements LateDelivery, AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Background.class.getName());
  private static final int THREADS = 4;
  private static final BackOff PAUSES = new BackOff(Duration.ofSeconds(2), Duration.ofMinutes(10));

  /** With the pauses above about a day. */
  private static final int MOST_TRIES = 150;

  private final Delivery delivery;
  private final ScheduledThreadPoolExecutor threads =
      new ScheduledThreadPoolExecutor(THREADS, Background::thread);

  Background(Delivery delivery) {
    this.delivery = delivery;
  }

  ExecutorService threads() {
    return threads;
  }

  @Override
  public void deliver(Callable<? extends InboundEvent> event) {
    threads.execute(() -> attempt(event, 1));
  }

  private void attempt(Callable<? extends InboundEvent> event, int number) {
    try {
      delivery.deliver(event.call());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      again(event, number, e);
    }
  }

  private void again(Callable<? extends InboundEvent> event, int number, Exception failure) {
    if (threads.isShutdown() || number >= MOST_TRIES) {
      LOG.log(
          Level.WARNING,
          "a late event is given up after {0} tries: {1}",
          new Object[] {number, failure.getClass().getName()});
      return;
    }
    long pause = PAUSES.after(number).toMillis();
    threads.schedule(() -> attempt(event, number + 1), pause, TimeUnit.MILLISECONDS);
  }

  /** Without this the first caller's class loader would stay, and leak its application. */
  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "parley-social");
    thread.setDaemon(true);
    thread.setContextClassLoader(Background.class.getClassLoader());
    return thread;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
