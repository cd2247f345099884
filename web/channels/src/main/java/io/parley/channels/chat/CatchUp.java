package io.parley.channels.chat;

import io.parley.chat.ChatAccount;
import io.parley.chat.ChatEntry;
import io.parley.chat.Visitor;
import io.parley.platform.tenancy.Tenancy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends a socket the entries that it has not been sent, each once and in order, however many news
 * of them arrive at the same time: asking is counted, one thread reads.
 */
final class CatchUp {
  private static final Logger LOG = Logger.getLogger(CatchUp.class.getName());
  private static final int PAGE = 50;

  /** How much of an old chat a browser gets that has none of it. */
  private static final int HISTORY = 200;

  private final ChatServices services;
  private final ChatAccount account;
  private final Visitor visitor;
  private final Line line;
  private final AtomicInteger asked = new AtomicInteger();
  private long position;

  /**
   * @param after position of the last entry that the browser has, negative for none
   */
  CatchUp(ChatServices services, ChatAccount account, Visitor visitor, Line line, long after) {
    this.services = services;
    this.account = account;
    this.visitor = visitor;
    this.line = line;
    this.position = after;
  }

  void run() {
    if (asked.getAndIncrement() == 0) {
      services.execute(this::read);
    }
  }

  private void read() {
    try {
      int answered = asked.get();
      while (answered != 0) {
        Tenancy.run(account.tenant(), this::readPages);
        answered = asked.addAndGet(-answered);
      }
    } catch (RuntimeException e) {
      // The browser comes back and resumes: nothing is lost.
      LOG.log(
          Level.WARNING,
          "chat of {0} cannot be read just now: {1}",
          new Object[] {account.key(), e.getClass().getName()});
      line.close(Ending.FAILED);
    }
  }

  private void readPages() {
    if (position < 0) {
      position = services.transcript().beforeNewest(visitor.id(), HISTORY);
    }
    List<ChatEntry> page;
    do {
      page = services.transcript().after(visitor.id(), position, PAGE);
      if (!page.isEmpty()) {
        position = page.get(page.size() - 1).position();
        line.send(ServerFrames.entries(page));
      }
    } while (page.size() == PAGE);
  }
}
