package io.parley.api.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The id and secret by which a client proves itself, by header or by form (RFC 6749 section 2.3.1).
 */
record ClientCredentials(String clientId, String secret) {
  private static final int LONGEST = 200;
  private static final String BASIC = "basic ";

  /**
   * @param authorization the header, or null
   */
  static ClientCredentials of(String authorization, FormBody form) throws TokenRefusal {
    Optional<String> id = form.value("client_id");
    Optional<String> secret = form.value("client_secret");
    if (authorization == null) {
      if (id.isEmpty() || secret.isEmpty()) {
        throw TokenRefusal.invalidClient();
      }
      return bounded(id.get(), secret.get());
    }
    if (secret.isPresent()) {
      throw TokenRefusal.invalidRequest("the client proves itself in two ways at once");
    }
    ClientCredentials basic = basic(authorization);
    if (id.isPresent() && !id.get().equals(basic.clientId())) {
      throw TokenRefusal.invalidRequest("header and form name different clients");
    }
    return basic;
  }

  private static ClientCredentials basic(String authorization) throws TokenRefusal {
    if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      throw TokenRefusal.invalidClient();
    }
    String pair = decoded(authorization.substring(BASIC.length()).strip());
    int colon = pair.indexOf(':');
    if (colon < 1) {
      throw TokenRefusal.invalidClient();
    }
    return bounded(
        FormBody.decode(pair.substring(0, colon)), FormBody.decode(pair.substring(colon + 1)));
  }

  private static String decoded(String base64) throws TokenRefusal {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw TokenRefusal.invalidClient();
    }
  }

  private static ClientCredentials bounded(String id, String secret) throws TokenRefusal {
    if (id.length() > LONGEST || secret.length() > LONGEST || id.indexOf('\0') >= 0) {
      throw TokenRefusal.invalidClient();
    }
    return new ClientCredentials(id, secret);
  }

  @Override
  public String toString() {
    return "ClientCredentials[" + clientId + "]";
  }
}
