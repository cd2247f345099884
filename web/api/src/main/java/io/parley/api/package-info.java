/**
 * The partner API: what a partner's program may ask over HTTP and how it is answered. Decides
 * nothing of the business; every rule is in a facade of the capabilities.
 */
package io.parley.api;
