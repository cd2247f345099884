package io.parley.identity;

import io.parley.platform.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;

/**
 * The right of one person to set a password, once.
 *
 * @param usedAt null while it is open
 */
record Invitation(TenantId tenant, UUID agentId, String email, Instant expiresAt, Instant usedAt) {

  enum State {
    OPEN,
    USED,
    EXPIRED
  }

  State at(Instant now) {
    if (usedAt != null) {
      return State.USED;
    }
    return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
  }
}
