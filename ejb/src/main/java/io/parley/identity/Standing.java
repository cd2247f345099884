package io.parley.identity;

/** Whether a person whose identity is known may work now. */
public sealed interface Standing {
  /** May work, as this. */
  record Welcome(Caller caller, Role role, Profile profile) implements Standing {}

  /** The tenant is suspended, for a reason that its people may read. */
  record Suspended(String reason) implements Standing {}

  /** Disabled, or never was. */
  record Gone() implements Standing {}
}
