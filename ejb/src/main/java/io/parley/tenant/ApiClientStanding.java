package io.parley.tenant;

/** Whether an API client may call right now. */
public sealed interface ApiClientStanding {

  record Welcome(ApiClient client) implements ApiClientStanding {}

  /** The client is known, but its tenant is not served for now. */
  record Suspended(String reason) implements ApiClientStanding {}

  /** No such client, a wrong secret, or one that was withdrawn: outsiders cannot tell which. */
  record Unknown() implements ApiClientStanding {}
}
