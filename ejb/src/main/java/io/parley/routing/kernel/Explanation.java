package io.parley.routing.kernel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Why an item was offered to one agent and not to the others. Bounded: however many agents there
 * are, few are named and the rest is counted.
 *
 * @param kept whether it was kept for this agent as the preferred one
 * @param ring the ring that admitted the agent, 0 the innermost; -1 where it was kept for them
 * @param qualified how many agents the open rings admit
 * @param ready how many of those could have taken it
 * @param others some of the qualified others, those who could have taken it first
 */
public record Explanation(
    Instant at,
    UUID itemId,
    UUID agentId,
    boolean kept,
    int ring,
    int fit,
    int loadPercent,
    Instant idleSince,
    int agents,
    int qualified,
    int ready,
    List<Candidate> others) {
  public Explanation {
    others = List.copyOf(others);
  }

  /** Another agent, how they stood, and why it was not them. */
  public record Candidate(
      UUID agentId, Verdict verdict, int ring, int fit, int loadPercent, Instant idleSince) {}
}
