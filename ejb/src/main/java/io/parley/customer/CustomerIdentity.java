package io.parley.customer;

import io.parley.connector.Handle;
import io.parley.platform.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One handle of a customer on a channel, with the evidence that it is theirs. */
@Entity
@Table(name = "customer_identity")
class CustomerIdentity {
  @Id private UUID id;

  @Column(name = "customer_id")
  private UUID customerId;

  @Enumerated(EnumType.STRING)
  private Handle.Kind kind;

  private String scope;
  private String handle;
  private String name;

  @Enumerated(EnumType.STRING)
  private Evidence evidence;

  @Column(name = "verified_at")
  private Instant verifiedAt;

  @Column(name = "created_at")
  private Instant createdAt;

  protected CustomerIdentity() {}

  /** The handle as the channel vouched for it with a first message. */
  static CustomerIdentity seen(Customer owner, Handle handle, String scope, Instant at) {
    CustomerIdentity identity = new CustomerIdentity();
    identity.id = Ids.next();
    identity.customerId = owner.id();
    identity.kind = handle.kind();
    identity.scope = scope;
    identity.handle = handle.value();
    identity.name = Customer.shortened(handle.displayName());
    identity.evidence = Evidence.of(handle.kind());
    identity.verifiedAt = identity.evidence.isProof() ? at : null;
    identity.createdAt = at;
    return identity;
  }

  /** People change what they call themselves; the newest name is shown. */
  void calledNow(String displayName) {
    if (!displayName.isBlank()) {
      name = Customer.shortened(displayName);
    }
  }

  UUID id() {
    return id;
  }

  UUID customerId() {
    return customerId;
  }

  Handle toHandle() {
    return new Handle(kind, handle, name);
  }

  IdentityView view() {
    return new IdentityView(id, kind, handle, name, evidence, verifiedAt != null);
  }
}
