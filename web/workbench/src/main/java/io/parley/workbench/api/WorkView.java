package io.parley.workbench.api;

import io.parley.routing.CapacityView;
import io.parley.routing.PresenceView;
import io.parley.routing.QueueCount;
import io.parley.routing.WorkCard;
import java.time.Instant;
import java.util.List;

/**
 * All that the left side of the workbench shows.
 *
 * @param moreWaiting whether there is more than what is listed
 * @param now the server's time, against which the browser counts down
 */
public record WorkView(
    List<WorkCard> offers,
    List<WorkCard> mine,
    List<WorkCard> waiting,
    boolean moreWaiting,
    List<QueueCount> queues,
    PresenceView presence,
    CapacityView capacity,
    Instant now) {}
