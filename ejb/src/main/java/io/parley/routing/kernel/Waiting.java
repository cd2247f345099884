package io.parley.routing.kernel;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Why an item is still waiting.
 *
 * @param ring the outermost ring that is open
 * @param nextRingAt when the next one opens; null where none does
 * @param keptFor the preferred agent for whom it is kept; null where it is not
 * @param verdicts how many agents do not have it for which reason
 */
public record Waiting(
    UUID itemId, int ring, Instant nextRingAt, UUID keptFor, Map<Verdict, Integer> verdicts) {
  public Waiting {
    verdicts = Map.copyOf(verdicts);
  }
}
