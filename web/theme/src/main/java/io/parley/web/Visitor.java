package io.parley.web;

import io.parley.identity.Caller;
import io.parley.identity.Profile;
import io.parley.identity.Role;
import io.parley.identity.Standing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** The person whose request this is, for screens; nobody on pages that need no log-in. */
@Named
@RequestScoped
public class Visitor {
  private static final Profile NOBODY = new Profile("", "", "", "UTC", "", "");

  @Inject private HttpServletRequest request;

  private Optional<Standing.Welcome> standing() {
    return request.getAttribute(Door.STANDING) instanceof Standing.Welcome welcome
        ? Optional.of(welcome)
        : Optional.empty();
  }

  public boolean isKnown() {
    return standing().isPresent();
  }

  /** Why the visitor's tenant is suspended; empty where it is not. */
  public String getSuspendedReason() {
    return request.getAttribute(Door.STANDING) instanceof Standing.Suspended suspended
        ? suspended.reason()
        : "";
  }

  public Profile getProfile() {
    return standing().map(Standing.Welcome::profile).orElse(NOBODY);
  }

  public String getName() {
    return getProfile().name();
  }

  public String getInitials() {
    return getProfile().initials();
  }

  public String getTenantName() {
    return getProfile().tenantName();
  }

  /** The lower-case word of the role, empty for nobody. */
  public String getRole() {
    return standing()
        .map(Standing.Welcome::role)
        .map(Role::name)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .orElse("");
  }

  public ZoneId getZone() {
    return ZoneId.of(getProfile().zone());
  }

  /** Who it is to the rules. */
  public Optional<Caller> caller() {
    return standing().map(Standing.Welcome::caller);
  }
}
