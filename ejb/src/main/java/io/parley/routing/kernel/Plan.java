package io.parley.routing.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The rings that an item reaches as it grows older. The pool accumulates: whoever an inner ring
 * admitted stays admitted, and is asked first.
 */
public final class Plan {
  private final List<Ring> rings;
  // Plans are keys of the kernel's index, looked up for each item.
  private final int hash;

  /**
   * @param rings the innermost first; it opens at once, the others later and later
   */
  public Plan(List<Ring> rings) {
    this.rings = List.copyOf(rings);
    this.hash = this.rings.hashCode();
    Duration before = Duration.ZERO.minusNanos(1);
    for (Ring ring : this.rings) {
      if (ring.after().compareTo(before) <= 0) {
        throw new IllegalArgumentException("a ring opens later than the one within it");
      }
      before = ring.after();
    }
    if (this.rings.isEmpty() || !this.rings.getFirst().after().isZero()) {
      throw new IllegalArgumentException("the innermost ring opens at once");
    }
  }

  /** A plan of one ring that admits whoever meets the requirements. */
  public static Plan requiring(Set<Requirement> requirements) {
    return new Plan(List.of(new Ring(Duration.ZERO, requirements, Set.of())));
  }

  public List<Ring> rings() {
    return rings;
  }

  /** The outermost ring that is open at an age in milliseconds. */
  int ringAt(long age) {
    int ring = 0;
    while (ring + 1 < rings.size() && rings.get(ring + 1).after().toMillis() <= age) {
      ring++;
    }
    return ring;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Plan plan && hash == plan.hash && rings.equals(plan.rings));
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
