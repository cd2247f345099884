package io.parley.tenant;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * What a tenant can pay for.
 *
 * @param pricePerSeat a month
 * @param tenants how many have it
 */
public record PlanView(
    String code,
    String name,
    BigDecimal pricePerSeat,
    Currency currency,
    int seatLimit,
    int tenants,
    int seats) {}
