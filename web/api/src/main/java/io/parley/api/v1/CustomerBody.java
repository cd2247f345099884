package io.parley.api.v1;

import io.parley.connector.Handle;
import io.parley.customer.CustomerView;
import io.parley.customer.Evidence;
import io.parley.customer.IdentityView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer. */
@Schema(name = "Customer")
public record CustomerBody(UUID id, String name, Instant createdAt, List<Identity> identities) {

  /** One handle of a customer. */
  @Schema(name = "CustomerIdentity")
  public record Identity(
      UUID id,
      Handle.Kind kind,
      String handle,
      String name,
      Evidence evidence,
      @Schema(description = "whether the evidence proves who is writing") boolean proven) {

    static Identity of(IdentityView view) {
      return new Identity(
          view.id(), view.kind(), view.handle(), view.name(), view.evidence(), view.proven());
    }
  }

  static CustomerBody of(CustomerView view) {
    return new CustomerBody(
        view.id(),
        view.name(),
        view.createdAt(),
        view.identities().stream().map(Identity::of).toList());
  }
}
