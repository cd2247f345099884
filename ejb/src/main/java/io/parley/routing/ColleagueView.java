package io.parley.routing;

import java.util.UUID;

/** Another agent, as somebody to pass work on to. */
public record ColleagueView(UUID agentId, String name, PresenceState state) {}
