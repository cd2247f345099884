package io.parley.api.token;

import io.parley.tenant.ApiScope;
import jakarta.json.Json;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token as RFC 6749 section 5.1 spells it. */
@Schema(name = "Token")
record TokenAnswer(
    @Schema(required = true) String access_token,
    @Schema(required = true, example = "Bearer") String token_type,
    @Schema(required = true, description = "seconds", example = "900") long expires_in,
    @Schema(example = "conversations:read queues:read") String scope) {

  static TokenAnswer of(TokenIssuer.Issued issued, Set<ApiScope> scopes) {
    return new TokenAnswer(
        issued.token(), "Bearer", issued.lifetime().toSeconds(), ApiScope.text(scopes));
  }

  String json() {
    return Json.createObjectBuilder()
        .add("access_token", access_token)
        .add("token_type", token_type)
        .add("expires_in", expires_in)
        .add("scope", scope)
        .build()
        .toString();
  }
}
