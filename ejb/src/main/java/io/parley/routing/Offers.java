package io.parley.routing;

import io.parley.identity.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * What an agent answers to an offer. The router decides what becomes of it and tells the agent's
 * screens: {@code offer.accepted}, {@code offer.gone}, {@code claim.refused}.
 */
@Stateless
@RolesAllowed({Role.AGENT_NAME, Role.SUPERVISOR_NAME})
public class Offers {
  @Inject private RoutingMail mail;
  @Resource private SessionContext session;

  public void accept(UUID reservationId) {
    mail.post(new RoutingEvent.Accept(reservationId, CallingAgent.of(session)));
  }

  public void decline(UUID reservationId, String reason) {
    mail.post(new RoutingEvent.Decline(reservationId, CallingAgent.of(session), reason));
  }

  /** Takes a waiting item by hand; the first who does wins. */
  public void claim(UUID workItemId) {
    mail.post(new RoutingEvent.Claim(workItemId, CallingAgent.of(session)));
  }
}
