package io.parley.platform.idempotency;

/**
 * An answer as it was given, and is given again.
 *
 * @param status of HTTP
 */
public record KeptAnswer(int status, String body) {}
