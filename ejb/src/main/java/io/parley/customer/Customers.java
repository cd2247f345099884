package io.parley.customer;

import io.parley.identity.Role;
import io.parley.platform.Cursors;
import io.parley.platform.DomainException;
import io.parley.platform.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tenant's customers, for screens and the API. */
@Stateless
@RolesAllowed({Role.AGENT_NAME, Role.SUPERVISOR_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
public class Customers {
  private static final String LIST = "customers";
  private static final int LARGEST_PAGE = 100;

  @PersistenceContext(unitName = "parley")
  EntityManager entities;

  @Inject Cursors cursors;

  /**
   * @throws DomainException {@code customer.not-found}
   */
  public CustomerView get(UUID customerId) {
    Customer customer = entities.find(Customer.class, customerId);
    if (customer == null) {
      throw DomainException.notFound("customer");
    }
    return withIdentities(List.of(customer)).get(0);
  }

  /**
   * @throws DomainException {@code customer.not-found}, {@code customer.name-missing}
   */
  public CustomerView rename(UUID customerId, String name) {
    Customer customer = entities.find(Customer.class, customerId);
    if (customer == null) {
      throw DomainException.notFound("customer");
    }
    if (name == null || name.isBlank()) {
      throw new DomainException("customer.name-missing");
    }
    customer.rename(name);
    return withIdentities(List.of(customer)).get(0);
  }

  /**
   * Customers, newest first.
   *
   * @param cursor of the page before, or empty for the first
   * @param limit 1 to 100
   */
  public Page<CustomerView> page(String cursor, int limit) {
    int size = Math.clamp(limit, 1, LARGEST_PAGE);
    List<Customer> rows = rowsAfter(cursor, size + 1);
    boolean more = rows.size() > size;
    List<Customer> shown = more ? rows.subList(0, size) : rows;
    String next = more ? cursorAfter(shown.get(size - 1)) : "";
    return new Page<>(withIdentities(shown), next);
  }

  private List<Customer> rowsAfter(String cursor, int count) {
    if (cursor == null || cursor.isEmpty()) {
      return entities
          .createQuery(
              "SELECT c FROM Customer c ORDER BY c.createdAt DESC, c.id DESC", Customer.class)
          .setMaxResults(count)
          .getResultList();
    }
    List<String> key = cursors.read(LIST, cursor);
    return entities
        .createQuery(
            "SELECT c FROM Customer c WHERE c.createdAt < :at OR (c.createdAt = :at AND c.id < :id)"
                + " ORDER BY c.createdAt DESC, c.id DESC",
            Customer.class)
        .setParameter("at", Instant.parse(key.get(0)))
        .setParameter("id", UUID.fromString(key.get(1)))
        .setMaxResults(count)
        .getResultList();
  }

  private String cursorAfter(Customer last) {
    return cursors.after(LIST, last.createdAt().toString(), last.id().toString());
  }

  private List<CustomerView> withIdentities(List<Customer> customers) {
    if (customers.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<CustomerIdentity>> identities =
        entities
            .createQuery(
                "SELECT i FROM CustomerIdentity i WHERE i.customerId IN :ids ORDER BY i.createdAt",
                CustomerIdentity.class)
            .setParameter("ids", customers.stream().map(Customer::id).toList())
            .getResultStream()
            .collect(Collectors.groupingBy(CustomerIdentity::customerId));
    return customers.stream()
        .map(c -> view(c, identities.getOrDefault(c.id(), List.of())))
        .toList();
  }

  private static CustomerView view(Customer customer, List<CustomerIdentity> identities) {
    return new CustomerView(
        customer.id(),
        customer.name(),
        customer.createdAt(),
        identities.stream().map(CustomerIdentity::view).toList());
  }
}
