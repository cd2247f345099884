/**
 * The door of platforms that call in: takes a call as it is, bounds it, and passes it to the
 * connector. Decides nothing of what a call means, and trusts nothing in it.
 */
package io.parley.channels.webhook;
