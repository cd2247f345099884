package io.parley.customer;

import java.util.UUID;

/** Whom intake found behind a handle. */
public record Known(UUID customerId, UUID identityId) {}
