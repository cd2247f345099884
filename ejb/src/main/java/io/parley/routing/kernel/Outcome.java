package io.parley.routing.kernel;

/** What became of a call. */
public sealed interface Outcome {
  /** It was done. */
  record Done() implements Outcome {}

  /** It had been done before: the call came twice. */
  record Repeated() implements Outcome {}

  /** It was not done. */
  record Refused(Refusal why) implements Outcome {}

  /** Why something was not done. */
  enum Refusal {
    /** There is no such live item, reservation or agent, or no more. */
    GONE,
    /** Somebody else has it. */
    TAKEN,
    /** The agent is not on duty. */
    ABSENT,
    /** The agent has no capacity left. */
    FULL,
    /** No ring of the item's plan admits the agent. */
    NOT_QUALIFIED,
    /** It is not in a state in which this can be done. */
    NOT_NOW
  }

  Outcome DONE = new Done();
  Outcome REPEATED = new Repeated();

  static Outcome refused(Refusal why) {
    return new Refused(why);
  }
}
