package io.parley.routing;

import io.parley.routing.kernel.Explanation;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;

/** Explanations as JSON, as they are kept with the reservation. */
final class ExplanationText {
  /** Of work that the agent took by hand. */
  private static final String CLAIMED = "{\"claimed\":true}";

  private ExplanationText() {}

  /**
   * @param explanation null where the agent took the work by hand
   */
  static String write(Explanation explanation) {
    if (explanation == null) {
      return CLAIMED;
    }
    JsonArrayBuilder others = Json.createArrayBuilder();
    explanation.others().forEach(other -> others.add(candidate(other)));
    return Json.createObjectBuilder()
        .add("kept", explanation.kept())
        .add("ring", explanation.ring())
        .add("fit", explanation.fit())
        .add("loadPercent", explanation.loadPercent())
        .add("idleSince", time(explanation.idleSince()))
        .add("agents", explanation.agents())
        .add("qualified", explanation.qualified())
        .add("ready", explanation.ready())
        .add("others", others)
        .build()
        .toString();
  }

  private static JsonObjectBuilder candidate(Explanation.Candidate other) {
    return Json.createObjectBuilder()
        .add("agentId", other.agentId().toString())
        .add("verdict", other.verdict().name())
        .add("ring", other.ring())
        .add("fit", other.fit())
        .add("loadPercent", other.loadPercent())
        .add("idleSince", time(other.idleSince()));
  }

  private static String time(Instant time) {
    return time.toString();
  }
}
