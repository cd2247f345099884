package io.parley.channel.account;

/**
 * How many accounts of a channel this node should have open, and how many it has.
 *
 * @param wanted as the directory says
 */
public record AccountCount(long wanted, long open) {}
