/**
 * Where a tenant's work waits: work queues with what they ask of an agent, when the tenant is open,
 * and by which codes work is closed. Decides the settings; leaves who gets what to {@code routing}.
 */
package io.parley.queue;
