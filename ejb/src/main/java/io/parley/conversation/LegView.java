package io.parley.conversation;

import io.parley.connector.Channel;
import io.parley.connector.Handle;
import java.time.Instant;
import java.util.UUID;

/**
 * A leg as screens and the API show it.
 *
 * @param accountName how the tenant calls the account it came by
 * @param proven whether the channel proves that it is this person
 * @param endedAt null while it is open
 */
public record LegView(
    UUID interactionId,
    Channel channel,
    String accountName,
    Handle handle,
    boolean proven,
    Instant startedAt,
    Instant endedAt,
    ReplyAllowance reply) {}
