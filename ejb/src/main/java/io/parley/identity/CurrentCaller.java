package io.parley.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Optional;

/** Who the current call is for, as the container authenticated them. */
@ApplicationScoped
public class CurrentCaller {
  /** The name under which Parley itself does things. */
  public static final String SYSTEM = "system";

  private Instance<SecurityContext> security;

  CurrentCaller() {}

  @Inject
  CurrentCaller(Instance<SecurityContext> security) {
    this.security = security;
  }

  /** Empty where nobody is logged in: at start, in timers and for what came from a queue. */
  public Optional<Caller> caller() {
    if (security == null || !security.isResolvable()) {
      return Optional.empty();
    }
    Principal principal = security.get().getCallerPrincipal();
    return Optional.ofNullable(principal)
        .map(Principal::getName)
        .filter(name -> name.indexOf('/') > 0)
        .map(Caller::parse);
  }

  /** For records of who did something. */
  public String name() {
    return caller().map(Caller::principalName).orElse(SYSTEM);
  }
}
