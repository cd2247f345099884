package io.parley.platform.deadletter;

import java.time.Instant;

/**
 * A delivery that failed too often; without its body, which may hold what a customer wrote.
 *
 * @param messageId JMS message id
 * @param address where it was to be delivered
 * @param tenantId empty where the platform itself sent it
 * @param reason empty where none was kept
 */
public record DeadLetter(
    String messageId,
    String address,
    String type,
    String tenantId,
    String tenantName,
    Instant sentAt,
    int attempts,
    String reason) {}
