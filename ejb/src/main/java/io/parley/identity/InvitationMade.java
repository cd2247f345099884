package io.parley.identity;

/**
 * An invitation was written down; its mail is sent once that has committed.
 *
 * @param token the only copy
 */
record InvitationMade(String token, Invitee invitee) {}
