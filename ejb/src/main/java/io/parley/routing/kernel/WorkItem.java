package io.parley.routing.kernel;

import io.parley.connector.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What waits for an agent.
 *
 * @param sequence the order of arrival, which breaks ties
 * @param band strict: everything of band 0 comes before anything of band 1
 * @param enqueuedAt when it first came, kept through declines, time-outs and transfers
 * @param headStart by how much earlier it is treated as having come: priority, the customer's value
 *     and a promised time are all counted in this currency
 * @param preference null where nobody is preferred
 * @param offerTime how long an offer of it holds
 * @param wrapUpTime how long wrapping it up may last; zero: there is no wrap-up
 */
public record WorkItem(
    UUID id,
    long sequence,
    Channel channel,
    int band,
    Instant enqueuedAt,
    Duration headStart,
    Plan plan,
    Preference preference,
    Duration offerTime,
    Duration wrapUpTime) {

  /** The same work in another queue, or for another agent, as old as it is. */
  public WorkItem rerouted(int newBand, Duration newHeadStart, Plan newPlan, Preference kept) {
    return new WorkItem(
        id,
        sequence,
        channel,
        newBand,
        enqueuedAt,
        newHeadStart,
        newPlan,
        kept,
        offerTime,
        wrapUpTime);
  }

  /** Smaller comes first. Age counts alike for all, so this never changes while it waits. */
  long key() {
    return enqueuedAt.toEpochMilli() - headStart.toMillis();
  }
}
