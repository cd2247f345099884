package io.parley.connector.email.mailbox;

import io.parley.connector.email.server.MailServer;
import io.parley.connector.email.server.OpenSockets;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;

/**
 * One IDLE (RFC 2177) from its start to its end: at the first change, or when it must be renewed.
 *
 * <p>{@link IMAPFolder#idle} is not used: it can be renewed only by another thread that then waits
 * for the server, for ever where the line is dead. Here the shared timer writes one word, and
 * closes the sockets if the server does not answer it.
 */
final class IdleWait {
  private static final Duration ANSWER = Duration.ofSeconds(30);

  private final ScheduledExecutorService timer;
  private final Duration renewal;

  IdleWait(ScheduledExecutorService timer, Duration renewal) {
    this.timer = timer;
    this.renewal = renewal;
  }

  /**
   * Idles unless there is news already.
   *
   * @param news what the server told since the last look into the folder
   */
  void idle(IMAPFolder folder, OpenSockets sockets, NewsBell news) throws MessagingException {
    ScheduledFuture<?> dead =
        timer.schedule(sockets::close, renewal.plus(ANSWER).toMillis(), TimeUnit.MILLISECONDS);
    try {
      folder.doCommand(protocol -> idle(protocol, sockets, news));
    } finally {
      dead.cancel(false);
    }
  }

  private Object idle(IMAPProtocol protocol, OpenSockets sockets, NewsBell news)
      throws ProtocolException {
    protocol.idleStart();
    sockets.readTimeout(0);
    ScheduledFuture<?> over =
        timer.schedule(protocol::idleAbort, renewal.toMillis(), TimeUnit.MILLISECONDS);
    try {
      // News may have come with the answer to IDLE itself; the server does not repeat it.
      abortOnNews(protocol, news, over);
      while (protocol.processIdleResponse(protocol.readIdleResponse())) {
        abortOnNews(protocol, news, over);
      }
      return null;
    } finally {
      over.cancel(false);
      sockets.readTimeout((int) MailServer.PATIENCE.toMillis());
    }
  }

  private static void abortOnNews(IMAPProtocol protocol, NewsBell news, ScheduledFuture<?> over) {
    // The cancel tells who says DONE, and that it is said once.
    if (news.rang() && over.cancel(false)) {
      protocol.idleAbort();
    }
  }
}
