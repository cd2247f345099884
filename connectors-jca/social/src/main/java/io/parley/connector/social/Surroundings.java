package io.parley.connector.social;

import java.time.Clock;
import java.util.concurrent.ExecutorService;

/**
 * What the adapter lends to its accounts.
 *
 * @param http the only way by which an account may call out
 * @param background a few daemon threads for what takes longer than a call may wait
 * @param late delivers what such work brings after its call was answered
 */
public record Surroundings(
    Clock clock, PlatformHttp http, ExecutorService background, LateDelivery late) {}
