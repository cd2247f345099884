package io.parley.identity;

/**
 * Somebody who may have a password.
 *
 * @param passwordHash null until an invitation was accepted
 */
record Account(Standing standing, String passwordHash) {}
