package io.parley.routing;

import io.parley.identity.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Whether agents are there for work: what they say, and whether a screen of theirs is open. */
@Stateless
@RolesAllowed({Role.AGENT_NAME, Role.SUPERVISOR_NAME})
public class Presence {
  @Inject private RoutingMail mail;
  @Inject private PresenceRows rows;
  @Inject private Clock clock;
  @Resource private SessionContext session;

  /** The calling agent chooses a state. */
  public void become(PresenceState state) {
    mail.post(new RoutingEvent.AgentStateSet(CallingAgent.of(session), state));
  }

  /** The calling agent's state, as the router last committed it. */
  public PresenceView current() {
    UUID agent = CallingAgent.of(session);
    return rows.of(agent);
  }

  /**
   * A screen of the agent opened, or is still open: to be called on opening and at least every 10
   * seconds while open. The door has bound the tenant; who calls is not asked.
   */
  @PermitAll
  public void connected(UUID agentId) {
    boolean wasThere = rows.seen(agentId, clock.instant());
    if (!wasThere) {
      mail.post(new RoutingEvent.AgentConnected(agentId));
    }
  }

  /**
   * The last screen of the agent on this node closed: what is offered to them goes back at once;
   * after a grace they are offline.
   */
  @PermitAll
  public void disconnected(UUID agentId) {
    mail.post(new RoutingEvent.AgentDisconnected(agentId));
  }
}
