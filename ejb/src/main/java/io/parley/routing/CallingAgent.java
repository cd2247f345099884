package io.parley.routing;

import io.parley.identity.Caller;
import jakarta.ejb.SessionContext;
import java.util.UUID;

/** The agent as whom a facade is called. */
final class CallingAgent {
  private CallingAgent() {}

  static UUID of(SessionContext session) {
    return UUID.fromString(Caller.parse(session.getCallerPrincipal().getName()).id());
  }
}
