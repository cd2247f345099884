package io.parley.platform.patience;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tries work again while the database is away, in the thread that was given the message. What fails
 * for any other reason is thrown at once and counts as a delivery attempt.
 *
 * <p>Setting {@code parley.patience}: how long one message waits for the database, ISO 8601;
 * default PT50S. A message that has waited in vain is redelivered; after the broker's number of
 * attempts it is a dead letter, so attempts times patience is the longest outage that nobody
 * notices.
 */
@ApplicationScoped
public class Patience {
  private static final Logger LOG = Logger.getLogger(Patience.class.getName());
  private static final long FIRST_PAUSE_MILLIS = 50;
  private static final long LONGEST_PAUSE_MILLIS = 2_000;

  @Inject
  @ConfigProperty(name = "parley.patience", defaultValue = "PT50S")
  Duration patience;

  private final CountDownLatch stopping = new CountDownLatch(1);

  public void run(Runnable work) {
    long deadline = System.nanoTime() + patience.toNanos();
    long pause = FIRST_PAUSE_MILLIS;
    while (true) {
      try {
        work.run();
        return;
      } catch (RuntimeException e) {
        if (!Outage.isCauseOf(e) || System.nanoTime() > deadline || isStopping(pause)) {
          throw e;
        }
        LOG.log(Level.WARNING, "the database is away, trying again: {0}", Outage.reason(e));
        pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
      }
    }
  }

  /** Pauses, unless the server stops meanwhile. */
  private boolean isStopping(long pauseMillis) {
    try {
      return stopping.await(pauseMillis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @PreDestroy
  void stop() {
    stopping.countDown();
  }
}
