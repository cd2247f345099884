package io.parley.routing;

import io.parley.routing.DecisionWriter.Commit;
import io.parley.routing.kernel.Turn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One event, one transaction: fence, decide, write, tell. Where it fails, the desk has already
 * changed its mind about things that never became true, and has to be thrown away.
 */
@ApplicationScoped
class Decisions {
  @Inject RouterEpoch epochs;
  @Inject EventHandling handling;
  @Inject DecisionWriter writer;
  @Inject RoutingNews news;
  @Inject RoutingMail mail;
  @Inject OfferCounts counts;
  @Inject Clock clock;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void take(Desk desk, RoutingEvent event) {
    epochs.hold(desk.epoch());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Turn turn = handling.handle(desk, event, now);
    Decided decided = new Decided(turn.changes());
    if (!decided.isNothing()) {
      writer.write(decided, new Commit(desk.epoch(), now, handling.circumstances(desk, event)));
      news.tell(desk, decided);
      counts.count(decided);
    }
    news.answer(desk, event, turn.outcome());
    askToBeWoken(desk, now);
  }

  private void askToBeWoken(Desk desk, Instant now) {
    desk.kernel()
        .nextDue()
        .filter(at -> desk.needsWakeUp(at, now))
        .ifPresent(
            at -> {
              Duration delay = Duration.between(now, at);
              mail.postLater(new RoutingEvent.Due(at), delay.isNegative() ? Duration.ZERO : delay);
            });
  }
}
