package io.parley.routing;

import io.parley.routing.kernel.Plan;
import java.time.Duration;

/** By which rules the items of a queue wait. */
record QueueRules(
    int band,
    int priority,
    Duration headStart,
    Duration offerTime,
    Duration wrapUpTime,
    Plan plan) {}
