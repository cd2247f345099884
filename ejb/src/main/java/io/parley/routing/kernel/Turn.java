package io.parley.routing.kernel;

import java.util.List;

/**
 * What one call did: what became of it, and everything that changed, in order, including what had
 * become due meanwhile.
 */
public record Turn(Outcome outcome, List<Change> changes) {
  public Turn {
    changes = List.copyOf(changes);
  }
}
