package io.parley.api.token;

/** A request for a token is refused, with one of the errors of RFC 6749 section 5.2. */
final class TokenRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final String error;

  private TokenRefusal(String error, String description) {
    super(description);
    this.error = error;
  }

  static TokenRefusal invalidRequest(String description) {
    return new TokenRefusal("invalid_request", description);
  }

  static TokenRefusal invalidClient() {
    return new TokenRefusal("invalid_client", "the client is not known, or its secret is wrong");
  }

  static TokenRefusal unauthorizedClient() {
    return new TokenRefusal("unauthorized_client", "the tenant of this client is suspended");
  }

  static TokenRefusal unsupportedGrant() {
    return new TokenRefusal("unsupported_grant_type", "only client_credentials is supported");
  }

  static TokenRefusal invalidScope() {
    return new TokenRefusal("invalid_scope", "the client may not have one of these scopes");
  }

  String error() {
    return error;
  }

  int status() {
    return error.equals("invalid_client") ? 401 : 400;
  }
}
