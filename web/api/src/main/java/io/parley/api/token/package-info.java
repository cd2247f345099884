/**
 * Tokens for partners' programs: OAuth 2.0 client credentials (RFC 6749 section 4.4). Decides
 * whether a request for a token is well formed and what the token says; leaves to {@code tenant}
 * who a client is.
 */
package io.parley.api.token;
