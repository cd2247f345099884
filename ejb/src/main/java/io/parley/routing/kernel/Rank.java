package io.parley.routing.kernel;

import java.time.Instant;

/**
 * An agent's place among those who are equally fit: relative load, then idle time, then id. Never
 * changes, so that ordered sets of it stay ordered; the agent gets another instead.
 */
record Rank(int used, int capacity, Instant idleSince, LiveAgent agent)
    implements Comparable<Rank> {

  @Override
  public int compareTo(Rank other) {
    // used / capacity compared without division, which would round
    int load = Long.compare((long) used * other.capacity, (long) other.used * capacity);
    if (load != 0) {
      return load;
    }
    int idle = idleSince.compareTo(other.idleSince);
    return idle != 0 ? idle : agent.id().compareTo(other.agent.id());
  }

  /** By what somebody of the other rank, which comes later, was passed over. */
  Verdict over(Rank other) {
    if ((long) used * other.capacity != (long) other.used * capacity) {
      return Verdict.MORE_LOADED;
    }
    return idleSince.equals(other.idleSince) ? Verdict.LATER_ID : Verdict.LESS_IDLE;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Rank rank
            && rank.agent == agent
            && rank.used == used
            && rank.capacity == capacity
            && rank.idleSince.equals(idleSince));
  }

  @Override
  public int hashCode() {
    return agent.slot;
  }
}
