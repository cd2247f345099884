package io.parley.identity;

/** Who an open invitation is for, as the page that accepts it shows it. */
public record Invitee(
    String name, String email, Role role, String locale, String tenantName, String tenantSlug) {}
