package io.parley.connector.email.reading;

import io.parley.connector.AccountKey;

/**
 * The account that a mail came to.
 *
 * @param address its mail address, lower case
 */
public record Mailbox(AccountKey account, String address, MimeLimits limits) {}
