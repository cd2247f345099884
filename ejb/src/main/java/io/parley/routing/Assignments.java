package io.parley.routing;

import io.parley.identity.Role;
import io.parley.platform.tenancy.TenantDatabase;
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
  @Inject private TenantDatabase database;
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
  public void completeOf(UUID conversationId, UUID wrapUpCodeId) {
    database
        .call(connection -> new WorkItemRows(connection).liveOf(conversationId))
        .forEach(id -> mail.post(new RoutingEvent.Complete(id, null, wrapUpCodeId)));
  }

  /** Puts the item into another queue, with the time at which it first came. */
  public void transferToQueue(UUID workItemId, UUID queueId) {
    mail.post(new RoutingEvent.Transfer(workItemId, actor(), queueId, null));
  }

  /** Offers the item to one agent by name; without an answer it goes to its queue. */
  public void transferToAgent(UUID workItemId, UUID agentId) {
    mail.post(new RoutingEvent.Transfer(workItemId, actor(), null, agentId));
  }

  /** A supervisor may act on anybody's work, which the null stands for. */
  private UUID actor() {
    return session.isCallerInRole(Role.SUPERVISOR_NAME) ? null : CallingAgent.of(session);
  }
}
