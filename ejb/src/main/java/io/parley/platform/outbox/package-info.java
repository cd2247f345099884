/**
 * Messages to the broker that become true with a database transaction: written as rows in it, sent
 * once it committed.
 */
package io.parley.platform.outbox;
