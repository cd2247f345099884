package io.parley.platform.messaging;

/** Names of JMS properties. */
public final class Header {
  /** The tenant's id; a message without one is refused, but for what the platform itself sends. */
  public static final String TENANT = "parleyTenant";

  /** What the JSON text of the body is, for example {@code MessageReceived}. */
  public static final String TYPE = "parleyType";

  /** Keeps the order within a group: one consumer at a time is given its messages. */
  public static final String GROUP = "JMSXGroupID";

  /** Set by the broker on the first message of a group that a consumer gets. */
  public static final String GROUP_FIRST = "JMSXGroupFirstForConsumer";

  private Header() {}
}
