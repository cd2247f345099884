package io.parley.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A customer as screens and the API show one. */
public record CustomerView(UUID id, String name, Instant createdAt, List<IdentityView> identities) {
  public CustomerView {
    identities = List.copyOf(identities);
  }
}
