/** Tells the platform's watchers how the server is (MicroProfile Health), at {@code /health}. */
package io.parley.api.health;
