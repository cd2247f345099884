package io.parley.identity;

/** What a logged-in person is to Parley; the names of {@code @RolesAllowed}. */
public enum Role {
  /** The provider's own: onboards, suspends and looks after tenants, never sees a conversation. */
  OPERATOR,
  /** Sets a tenant up. */
  ADMINISTRATOR,
  /** Watches over queues and agents of a tenant. */
  SUPERVISOR,
  /** Answers customers. */
  AGENT,
  /** A partner's program, by OAuth client. */
  PARTNER;

  public static final String OPERATOR_NAME = "OPERATOR";
  public static final String ADMINISTRATOR_NAME = "ADMINISTRATOR";
  public static final String SUPERVISOR_NAME = "SUPERVISOR";
  public static final String AGENT_NAME = "AGENT";
  public static final String PARTNER_NAME = "PARTNER";
}
