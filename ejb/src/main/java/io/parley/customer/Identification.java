package io.parley.customer;

import io.parley.connector.Handle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Finds the customer behind a handle, or meets a new one. Must run within a transaction. */
@ApplicationScoped
public class Identification {
  @PersistenceContext(unitName = "parley")
  EntityManager entities;

  @Inject Clock clock;

  /** For the container. */
  protected Identification() {}

  /** Outside a container. */
  public Identification(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * The customer's row is locked until the transaction ends, so that what one person sends over
   * several channels at once is taken one after the other.
   *
   * @param accountKey the account it came by: an openid means nothing outside it
   */
  public Known identify(Handle handle, String accountKey) {
    String scope = scopeOf(handle.kind(), accountKey);
    CustomerIdentity identity = find(handle, scope).orElseGet(() -> meet(handle, scope));
    Customer customer =
        entities.find(Customer.class, identity.customerId(), LockModeType.PESSIMISTIC_WRITE);
    customer.introducedAs(handle.displayName());
    identity.calledNow(handle.displayName());
    return new Known(customer.id(), identity.id());
  }

  /** The handle to answer to. */
  public Handle handleOf(UUID identityId) {
    return entities.find(CustomerIdentity.class, identityId).toHandle();
  }

  public IdentityView view(UUID identityId) {
    return entities.find(CustomerIdentity.class, identityId).view();
  }

  private Optional<CustomerIdentity> find(Handle handle, String scope) {
    return entities
        .createQuery(
            "SELECT i FROM CustomerIdentity i WHERE i.kind = :kind AND i.scope = :scope AND i.handle = :handle",
            CustomerIdentity.class)
        .setParameter("kind", handle.kind())
        .setParameter("scope", scope)
        .setParameter("handle", handle.value())
        .getResultStream()
        .findFirst();
  }

  private CustomerIdentity meet(Handle handle, String scope) {
    Customer customer = Customer.met(handle.displayName(), clock.instant());
    CustomerIdentity identity = CustomerIdentity.seen(customer, handle, scope, clock.instant());
    entities.persist(customer);
    entities.persist(identity);
    entities.flush();
    return identity;
  }

  private static String scopeOf(Handle.Kind kind, String accountKey) {
    return switch (kind) {
      case EMAIL_ADDRESS -> "";
      case WECHAT_OPENID, CHAT_VISITOR -> accountKey;
    };
  }
}
