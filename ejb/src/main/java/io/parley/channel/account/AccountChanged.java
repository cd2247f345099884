package io.parley.channel.account;

/** Some account of this node's tenants was changed, with the transaction that says so. */
record AccountChanged() {}
