package io.parley.routing;

import io.parley.identity.Role;
import io.parley.platform.Page;
import io.parley.routing.kernel.Verdict;
import io.parley.routing.kernel.Waiting;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is offered to the calling agent, what they work on, and what waits. */
@Stateless
@RolesAllowed({Role.AGENT_NAME, Role.SUPERVISOR_NAME})
public class WorkList {
  @Inject private WorkCards cards;
  @EJB private Router router;
  @Resource private SessionContext session;

  public List<WorkCard> offers() {
    return cards.offeredTo(CallingAgent.of(session));
  }

  public List<WorkCard> mine() {
    return cards.workedOnBy(CallingAgent.of(session));
  }

  /**
   * What waits, the oldest first.
   *
   * @param cursor {@link Page#next()} of the page before, empty for the first
   * @throws io.parley.platform.DomainException {@code cursor.invalid}
   */
  public Page<WorkCard> waiting(String cursor, int limit) {
    return cards.waiting(cursor, limit);
  }

  /** Why an item is waiting; empty where it is not. */
  public Optional<Waiting> whyWaiting(UUID workItemId) {
    return router.ask(desk -> desk.kernel().whyWaiting(workItemId));
  }

  /** What keeps a waiting item from the calling agent; empty where it is not waiting. */
  public Optional<Verdict> whyNotMe(UUID workItemId) {
    UUID agent = CallingAgent.of(session);
    return router.ask(desk -> desk.kernel().whyNot(workItemId, agent));
  }
}
