package io.parley.api.v1;

import io.parley.connector.Handle;
import io.parley.customer.CustomerView;
import io.parley.customer.Evidence;
import io.parley.customer.IdentityView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer. */
@Schema(name = "Customer")
public record CustomerBody(UUID id, String name, Instant createdAt, List<Identity> identities) {

  /** One handle of a customer. */
  @Schema(name = "CustomerIdentity")
  public record Identity(
      UUID id,
      @Schema(
              type = SchemaType.STRING,
              enumeration = {"EMAIL_ADDRESS", "WECHAT_OPENID", "CHAT_VISITOR"})
          Handle.Kind kind,
      String handle,
      String name,
      @Schema(
              type = SchemaType.STRING,
              enumeration = {"SIGNED_BY_PLATFORM", "VISITOR_TOKEN", "SENDER_ADDRESS"})
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
