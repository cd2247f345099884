package io.parley.platform.health;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks one service whether it answers. A service that hangs costs one thread, however often it is
 * asked after.
 */
final class Probe {
  private final Runnable question;
  private final Duration patience;
  private CompletableFuture<Void> underWay;

  Probe(Runnable question, Duration patience) {
    this.question = question;
    this.patience = patience;
  }

  boolean answers(Executor executor) {
    try {
      asked(executor).get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized CompletableFuture<Void> asked(Executor executor) {
    if (underWay == null || underWay.isDone()) {
      underWay = CompletableFuture.runAsync(question, executor);
    }
    return underWay;
  }
}
