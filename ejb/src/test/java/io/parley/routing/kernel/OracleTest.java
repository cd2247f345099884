package io.parley.routing.kernel;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** The kernel chooses as the plainest statement of the rules does. */
class OracleTest {

  @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
  void everyChoiceIsTheOraclesAlsoAfterARebuild(@ForAll long seed) {
    new History(seed).live(120);
  }

  @Property(tries = 5, shrinking = ShrinkingMode.OFF)
  void longHistoriesAgreeToo(@ForAll long seed) {
    new History(seed).live(700);
  }
}
