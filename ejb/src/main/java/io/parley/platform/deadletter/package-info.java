/**
 * Deliveries that failed too often: shown to the provider's operators with the reason, and sent
 * back to where they came from or discarded by them. Decides nothing about why they failed.
 */
package io.parley.platform.deadletter;
