package io.parley.connector.email.mailbox;

import io.parley.connector.email.reading.RawMail;
import io.parley.connector.spi.DeliveryException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Takes all unseen mails once, in order.
 *
 * <p>The first mail that the application does not take ends the round, so that order is kept. One
 * that it did not take again and again is passed by, so that its neighbours flow; it is tried in
 * every later round.
 */
final class Round {
  private static final System.Logger LOG = System.getLogger(Round.class.getName());
  private static final int PATIENT_TRIES = 5;

  private final MailTaker taker;
  private final String account;

  /** Failures by UID; they outlive the line to the server. */
  private final Map<Long, Integer> undelivered = new HashMap<>();

  private final Map<Long, Integer> unfetched = new HashMap<>();

  Round(MailTaker taker, String account) {
    this.taker = taker;
    this.account = account;
  }

  /** Whether every unseen mail was taken. */
  boolean go(WatchedFolder folder, BooleanSupplier closed)
      throws MessagingException, IOException, InterruptedException {
    List<WatchedFolder.Unseen> unseen = folder.unseen();
    forgetAllBut(unseen);
    boolean allTaken = true;
    for (WatchedFolder.Unseen mail : unseen) {
      if (closed.getAsBoolean()) {
        return false;
      }
      if (!take(folder, mail)) {
        allTaken = false;
        if (failed(mail) < PATIENT_TRIES) {
          return false;
        }
      }
    }
    return allTaken;
  }

  private boolean take(WatchedFolder folder, WatchedFolder.Unseen mail)
      throws MessagingException, IOException, InterruptedException {
    try (RawMail raw = fetch(folder, mail)) {
      taker.take(raw, mail.place());
    } catch (DeliveryException e) {
      LOG.log(
          Level.WARNING, "account {0}: mail {1} {2}", account, mail.place().uid(), e.getMessage());
      return false;
    }
    folder.markTaken(mail);
    return true;
  }

  /** Gives up on a mail that breaks the line every time: a person is told that it is there. */
  private RawMail fetch(WatchedFolder folder, WatchedFolder.Unseen mail)
      throws MessagingException, IOException {
    if (unfetched.getOrDefault(mail.place().uid(), 0) >= PATIENT_TRIES) {
      return RawMail.unreadable();
    }
    try {
      return folder.fetch(mail);
    } catch (MessagingException | IOException | RuntimeException e) {
      unfetched.merge(mail.place().uid(), 1, Integer::sum);
      throw e;
    }
  }

  private int failed(WatchedFolder.Unseen mail) {
    return undelivered.merge(mail.place().uid(), 1, Integer::sum);
  }

  private void forgetAllBut(List<WatchedFolder.Unseen> unseen) {
    Set<Long> there = unseen.stream().map(mail -> mail.place().uid()).collect(Collectors.toSet());
    undelivered.keySet().retainAll(there);
    unfetched.keySet().retainAll(there);
  }
}
