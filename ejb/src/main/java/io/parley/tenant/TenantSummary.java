package io.parley.tenant;

import io.parley.connector.Channel;
import io.parley.platform.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A tenant as the provider sees it: its contract, never its customers.
 *
 * @param seatsTaken agents who may log in
 * @param channels on which it has an open account
 */
public record TenantSummary(
    TenantId id,
    String slug,
    String name,
    Status status,
    String suspendedReason,
    String planCode,
    String planName,
    int seats,
    int seatsTaken,
    Optional<Instant> trialEndsAt,
    List<Channel> channels,
    int version) {

  /** How far it is served. */
  public enum Status {
    PROVISIONING,
    ACTIVE,
    SUSPENDED
  }

  public TenantSummary {
    channels = List.copyOf(channels);
  }

  TenantSummary withSeatsTaken(int taken) {
    return new TenantSummary(
        id,
        slug,
        name,
        status,
        suspendedReason,
        planCode,
        planName,
        seats,
        taken,
        trialEndsAt,
        channels,
        version);
  }
}
