package io.parley.tenant;

import java.math.BigDecimal;

/**
 * The provider's business at a glance.
 *
 * @param active tenants that are served, with those on trial
 * @param monthlyRevenue seats of active tenants past their trial times the plan's price, in euro
 */
public record TenantFigures(
    int active, int onTrial, int suspended, int seatsSold, BigDecimal monthlyRevenue) {}
