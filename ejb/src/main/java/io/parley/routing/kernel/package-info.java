/**
 * Decides who is offered what, and when: a router of one tenant in memory. Plain Java: it does no
 * I/O, knows no container, has no clock (the time comes with each call) and is not safe for
 * concurrent use; its owner serialises the calls and keeps what it decides.
 *
 * <p>The rule: of the waiting items that somebody may take now, the first by band, then by time of
 * arrival less its head start, then by sequence, goes to the first agent by ring, fit, relative
 * load, idle time and id. Ageing is common to all, so an item's key never changes. Indexed so that
 * a decision costs the same however many items wait: items of equal reach share a lane, agents are
 * bits.
 */
package io.parley.routing.kernel;
