package io.parley.platform.outbox;

import java.time.Instant;
import java.util.UUID;

/** A message that waits for the broker. @param deliverAt null for at once */
record OutboxRow(
    UUID id,
    String tenantId,
    String address,
    String groupKey,
    String type,
    String json,
    Instant deliverAt) {}
