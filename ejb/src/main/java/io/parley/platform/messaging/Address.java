package io.parley.platform.messaging;

/**
 * An address on the broker. The broker's configuration and the activation specifications name the
 * same.
 */
public enum Address {
  /** The unified interaction queue: everything that comes in, grouped by who it is from. */
  INTERACTIONS("parley.interactions"),
  /** Events for the router, grouped by tenant. */
  ROUTING("parley.routing"),
  /** Messages to be sent to customers, grouped by conversation. */
  OUTBOUND("parley.outbound"),
  /** What has happened, told to every node's open screens; a topic, not kept. */
  SCREENS("parley.screens"),
  /** What failed too often, to be looked at and replayed. */
  DEAD("parley.dead");

  private final String value;

  Address(String value) {
    this.value = value;
  }

  public String value() {
    return value;
  }
}
