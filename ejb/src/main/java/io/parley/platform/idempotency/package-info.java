/**
 * Lets a caller repeat a request whose answer they never got. Decides whether a request under a key
 * is new, a repetition or a misuse; leaves to the caller what is done and answered.
 */
package io.parley.platform.idempotency;
