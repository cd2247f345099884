package io.parley.routing;

/**
 * An agent's units of work at once.
 *
 * @param used by what was accepted, until its wrap-up ends
 * @param held by offers that are not answered yet
 */
public record CapacityView(int total, int used, int held) {}
