package io.parley.connector.social.wechat;

import io.parley.connector.Attachment;
import io.parley.connector.InboundEvent.MessageReceived;
import io.parley.connector.SendOutcome.Refused;
import io.parley.connector.social.Surroundings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Brings messages and their files together within the time that the platform waits for an answer.
 *
 * <p>It waits 5 s, and tells the customer that the service is unavailable when it got no success.
 * So a file that is not here after 2.5 s does not hold the message up: the message goes ahead with
 * the file's id, and the file follows as a message that refers to it.
 */
final class Arrivals {
  private static final Duration BUDGET = Duration.ofMillis(2500);

  private final Media media;
  private final Surroundings surroundings;

  Arrivals(Media media, Surroundings surroundings) {
    this.media = media;
    this.surroundings = surroundings;
  }

  /** The message with its file, or without it while the file is on its way. */
  MessageReceived withMedia(Push push) {
    Future<Attachment> fetching =
        surroundings.background().submit(() -> media.fetch(push.mediaId()));
    try {
      Attachment file = fetching.get(BUDGET.toMillis(), TimeUnit.MILLISECONDS);
      return push.message(List.of(file), "attached");
    } catch (ExecutionException e) {
      if (isGone(e.getCause())) {
        return push.message(List.of(), "unavailable");
      }
    } catch (TimeoutException e) {
      // Still on its way: the follower below takes it over.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    AtomicReference<Future<Attachment>> running = new AtomicReference<>(fetching);
    surroundings.late().deliver(() -> follower(push, running.getAndSet(null)));
    return push.message(List.of(), "follows");
  }

  private MessageReceived follower(Push push, Future<Attachment> running) throws Exception {
    try {
      return push.follower(running == null ? media.fetch(push.mediaId()) : running.get());
    } catch (ExecutionException e) {
      return withoutFileOrAgain(push, e.getCause());
    } catch (CallFailed e) {
      return withoutFileOrAgain(push, e);
    }
  }

  private static MessageReceived withoutFileOrAgain(Push push, Throwable failure)
      throws ExecutionException {
    if (isGone(failure)) {
      return push.followerWithoutFile();
    }
    throw new ExecutionException(failure);
  }

  private static boolean isGone(Throwable failure) {
    return failure instanceof CallFailed failed && failed.outcome() instanceof Refused;
  }
}
