package io.parley.api.token;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of a request for a token, for the API's description. */
@Schema(name = "TokenForm")
record TokenForm(
    @Schema(required = true, example = "client_credentials") String grant_type,
    @Schema(description = "unless HTTP Basic is used") String client_id,
    @Schema(description = "unless HTTP Basic is used") String client_secret,
    @Schema(
            description = "scopes separated by blanks; all of the client's where it is left out",
            example = "conversations:read queues:read")
        String scope) {}
