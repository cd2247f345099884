/**
 * How the API says no: problem details (RFC 9457) in the caller's language. Decides status, code
 * and words of every refusal, and that no failure tells how the server works inside.
 */
package io.parley.api.problem;
