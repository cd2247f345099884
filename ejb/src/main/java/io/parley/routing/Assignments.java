package io.parley.routing;

import io.parley.identity.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** What an agent does with work that they have: wrap it up, complete it, pass it on. */
@Stateless
@RolesAllowed({Role.AGENT_NAME, Role.SUPERVISOR_NAME})
public class Assignments {
  @Inject private RoutingMail mail;
  @Inject private ItemVersions versions;
  @Inject private WorkItems items;
  @Resource private SessionContext session;

  public void startWrapUp(UUID workItemId) {
    mail.post(new RoutingEvent.WrapUp(workItemId, CallingAgent.of(session)));
  }

  public void complete(UUID workItemId, UUID wrapUpCodeId) {
    mail.post(new RoutingEvent.Complete(workItemId, actor(), wrapUpCodeId));
  }

  /**
   * Ends all work on a conversation that was resolved: what is being worked on is completed, what
   * waits is withdrawn.
   */
  @RolesAllowed({Role.AGENT_NAME, Role.SUPERVISOR_NAME, Role.PARTNER_NAME})
  public void completeOf(UUID conversationId, UUID wrapUpCodeId) {
    items
        .liveOf(conversationId)
        .forEach(id -> mail.post(new RoutingEvent.Complete(id, null, wrapUpCodeId)));
  }

  /** Puts the item into another queue, with the time at which it first came. */
  public void transferToQueue(UUID workItemId, UUID queueId) {
    transfer(workItemId, queueId, null);
  }

  /** Offers the item to one agent by name; without an answer it goes to its queue. */
  public void transferToAgent(UUID workItemId, UUID agentId) {
    transfer(workItemId, null, agentId);
  }

  private void transfer(UUID workItemId, UUID queueId, UUID agentId) {
    UUID asking = CallingAgent.of(session);
    int version = versions.of(workItemId);
    mail.post(new RoutingEvent.Transfer(workItemId, actor(), asking, version, queueId, agentId));
  }

  /** A supervisor may act on anybody's work, which the null stands for. */
  private UUID actor() {
    return session.isCallerInRole(Role.SUPERVISOR_NAME) ? null : CallingAgent.of(session);
  }
}
