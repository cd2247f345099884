package io.parley.identity;

import io.parley.platform.DomainException;
import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/**
 * Invites people to set a password and lets them. The link is a secret of 256 bits that only the
 * mail holds; it works once, for 72 hours.
 */
@ApplicationScoped
public class Invitations {
  private static final SecureRandom RANDOM = new SecureRandom();

  private InvitationBook book;
  private Passwords passwords;
  private Event<InvitationMade> news;

  Invitations() {}

  @Inject
  Invitations(InvitationBook book, Passwords passwords, Event<InvitationMade> news) {
    this.book = book;
    this.passwords = passwords;
    this.news = news;
  }

  /** Invites an agent of the current tenant; the mail leaves when the transaction commits. */
  public void invite(UUID agentId) {
    TenantId tenant = Tenancy.current();
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Invitee invitee = book.invitee(tenant, agentId);
    book.write(tenant, agentId, invitee.email(), TokenHash.of(token));
    news.fire(new InvitationMade(token, invitee));
  }

  /**
   * Who may set a password by this link. A door: outside a transaction.
   *
   * @throws DomainException {@code identity.invitation-...} where nobody may
   */
  public Invitee inspect(String token) {
    Invitation invitation = open(token);
    return Tenancy.call(
        invitation.tenant(), () -> book.invitee(invitation.tenant(), invitation.agentId()));
  }

  /** Sets the password. A door: outside a transaction. */
  public void accept(String token, String password) {
    Invitation invitation = open(token);
    passwords.judge(password, invitation.email());
    String hash = passwords.hash(password);
    Tenancy.run(
        invitation.tenant(), () -> book.redeem(TokenHash.of(token), invitation.agentId(), hash));
  }

  private Invitation open(String token) {
    Invitation invitation =
        Tenancy.callAsPlatform(() -> book.find(TokenHash.of(token == null ? "" : token)))
            .orElseThrow(() -> new DomainException("identity.invitation-unknown"));
    return switch (book.state(invitation)) {
      case OPEN -> invitation;
      case USED -> throw new DomainException("identity.invitation-used");
      case EXPIRED -> throw new DomainException("identity.invitation-expired");
    };
  }
}
