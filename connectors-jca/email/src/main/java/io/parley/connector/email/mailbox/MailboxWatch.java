package io.parley.connector.email.mailbox;

import io.parley.connector.email.server.EmailSettings;
import io.parley.connector.email.server.Failure;
import io.parley.connector.email.server.OpenSockets;
import jakarta.mail.MessagingException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The thread that watches one account's folder, connects again for ever and ends at its close.
 *
 * <p>A thread of its own for each account, as IDLE waits in a read; a daemon, and no Work of the
 * container, which would hold up the server's stop.
 */
public final class MailboxWatch implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(MailboxWatch.class.getName());
  private static final int STACK_BYTES = 512 * 1024;

  private final String account;
  private final EmailSettings settings;
  private final Pace pace;
  private final IdleWait idle;
  private final Round round;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private volatile OpenSockets sockets;
  private int failures;

  MailboxWatch(
      String account,
      EmailSettings settings,
      Pace pace,
      ScheduledExecutorService timer,
      MailTaker taker) {
    this.account = account;
    this.settings = settings;
    sockets = settings.sockets();
    this.pace = pace;
    idle = new IdleWait(timer, settings.idleRenewal());
    round = new Round(taker, account);
    thread = new Thread(null, this::run, "parley-email-" + account, STACK_BYTES);
    thread.setDaemon(true);
    thread.setContextClassLoader(MailboxWatch.class.getClassLoader());
  }

  MailboxWatch begin() {
    thread.start();
    return this;
  }

  private void run() {
    while (!isClosed()) {
      Duration rest = serveUntilItFails();
      pause(rest);
    }
  }

  /** One connection from log-in to its end; returns how long to wait before the next. */
  private Duration serveUntilItFails() {
    try (WatchedFolder folder = WatchedFolder.open(settings, renewedSockets())) {
      LOG.log(Level.DEBUG, "account {0}: watching", account);
      failures = 0;
      serve(folder);
      return Duration.ZERO;
    } catch (MessagingException e) {
      return afterFailure(Failure.of(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Duration.ZERO;
    } catch (RuntimeException | java.io.IOException e) {
      LOG.log(Level.WARNING, "account {0}: {1}", account, e.getClass().getName());
      return afterFailure(Failure.BROKEN_OFF);
    }
  }

  private void serve(WatchedFolder folder)
      throws MessagingException, java.io.IOException, InterruptedException {
    int refusals = 0;
    while (!isClosed()) {
      boolean allTaken = round.go(folder, this::isClosed);
      refusals = allTaken ? 0 : refusals + 1;
      if (isClosed()) {
        return;
      }
      if (!allTaken) {
        pause(pace.delivery().after(refusals));
        folder.refresh();
      } else if (folder.canIdle()) {
        folder.idle(idle);
      } else {
        pause(settings.pollInterval());
        folder.refresh();
      }
    }
  }

  private Duration afterFailure(Failure failure) {
    if (isClosed()) {
      return Duration.ZERO;
    }
    failures++;
    Level level = failures == 1 ? Level.WARNING : Level.DEBUG;
    LOG.log(level, "account {0}: {1}, try {2}", account, failure.code("imap"), failures);
    return failure == Failure.LOGIN_REFUSED
        ? pace.login().after(failures)
        : pace.line().after(failures);
  }

  private OpenSockets renewedSockets() {
    OpenSockets next = settings.sockets();
    sockets = next;
    if (isClosed()) {
      next.close();
    }
    return next;
  }

  private boolean isClosed() {
    return closed.getCount() == 0 || thread.isInterrupted();
  }

  private void pause(Duration rest) {
    try {
      boolean over = closed.await(rest.toMillis(), TimeUnit.MILLISECONDS);
      LOG.log(Level.TRACE, "account {0}: waited, closed {1}", account, over);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the watch at once; a delivery in flight may still end, but its mail stays unseen. */
  @Override
  public void close() {
    closed.countDown();
    sockets.close();
  }
}
