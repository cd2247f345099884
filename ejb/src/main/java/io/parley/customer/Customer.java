package io.parley.customer;

import io.parley.platform.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A person who is in touch with the tenant; known by one identity or more. */
@Entity
@Table(name = "customer")
class Customer {
  static final int LONGEST_NAME = 200;

  @Id private UUID id;
  private String name;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private int version;

  protected Customer() {}

  /** Somebody new, by the name that the channel gives; may be empty until they say it. */
  static Customer met(String name, Instant at) {
    Customer customer = new Customer();
    customer.id = Ids.next();
    customer.name = shortened(name);
    customer.createdAt = at;
    return customer;
  }

  /** Takes a name over where none was known; a name once known is changed by people only. */
  void introducedAs(String saidName) {
    if (name.isBlank()) {
      name = shortened(saidName);
    }
  }

  void rename(String newName) {
    name = shortened(newName);
  }

  static String shortened(String text) {
    String trimmed = text == null ? "" : text.strip();
    return trimmed.length() <= LONGEST_NAME ? trimmed : trimmed.substring(0, LONGEST_NAME);
  }

  UUID id() {
    return id;
  }

  String name() {
    return name;
  }

  Instant createdAt() {
    return createdAt;
  }
}
