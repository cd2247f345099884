package io.parley.identity;

import io.parley.platform.tenancy.TenantDatabase;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;

/** Invitations whose mails go nowhere but here. */
public final class TestInvitations {
  private final Invitations invitations;
  private InvitationMade last;

  public TestInvitations(TenantDatabase database, Clock clock) {
    invitations =
        new Invitations(new InvitationBook(database, clock), new Passwords(), listening());
  }

  @SuppressWarnings("unchecked")
  private Event<InvitationMade> listening() {
    return (Event<InvitationMade>)
        Proxy.newProxyInstance(
            TestInvitations.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (self, method, arguments) -> {
              last = (InvitationMade) arguments[0];
              return null;
            });
  }

  public Invitations invitations() {
    return invitations;
  }

  public String lastToken() {
    return last.token();
  }

  public Invitee lastInvitee() {
    return last.invitee();
  }
}
