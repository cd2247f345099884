/**
 * The accounts by which a tenant is reached: their settings, their secrets and whether they are
 * open at their connector. Decides what an account needs; leaves what comes in by it to {@code
 * channel.inbound}.
 */
package io.parley.channel.account;
