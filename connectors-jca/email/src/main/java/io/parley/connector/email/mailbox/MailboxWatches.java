package io.parley.connector.email.mailbox;

import io.parley.connector.AccountKey;
import io.parley.connector.email.reading.MailReader;
import io.parley.connector.email.reading.Mailbox;
import io.parley.connector.email.server.EmailSettings;
import io.parley.connector.spi.Delivery;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;

/** Begins the watches of all accounts and holds what they share. */
public final class MailboxWatches implements AutoCloseable {
  /** Large mails unpacked at the same time: with 25 MB each some 200 MB of heap at worst. */
  private static final int UNPACKING = 4;

  private final Delivery delivery;
  private final Pace pace;
  private final Semaphore unpacking = new Semaphore(UNPACKING, true);
  private final ScheduledThreadPoolExecutor timer;

  public MailboxWatches(Delivery delivery, Pace pace) {
    this.delivery = delivery;
    this.pace = pace;
    timer =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, "parley-email-timer");
              thread.setDaemon(true);
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
  }

  /** Begins to watch an account's folder. */
  public MailboxWatch begin(AccountKey account, EmailSettings settings) {
    MailReader reader = new MailReader(new Mailbox(account, settings.address(), settings.limits()));
    MailTaker taker = new MailTaker(reader, delivery, unpacking);
    return new MailboxWatch(account.value(), settings, pace, timer, taker).begin();
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
