package io.parley.api.v1;

import io.parley.platform.Page;
import io.parley.routing.AgentStateView;
import io.parley.routing.PresenceState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of agents and their states. */
@Schema(name = "AgentPage")
public record AgentPage(
    List<Agent> items,
    @Schema(description = "cursor of the next page; missing on the last") String next) {

  /** How an agent is right now. */
  @Schema(name = "Agent")
  public record Agent(
      UUID id,
      String name,
      @Schema(
              type = SchemaType.STRING,
              enumeration = {"AVAILABLE", "BUSY", "AWAY", "OFFLINE"})
          PresenceState state,
      @Schema(description = "when the state was taken; missing for one who never came")
          Instant since,
      @Schema(description = "items in hand") int assigned) {

    static Agent of(AgentStateView view) {
      Instant since = view.since().equals(Instant.EPOCH) ? null : view.since();
      return new Agent(view.agentId(), view.name(), view.state(), since, view.assigned());
    }
  }

  static AgentPage of(Page<AgentStateView> page) {
    return new AgentPage(
        page.items().stream().map(Agent::of).toList(), Cursor.orMissing(page.next()));
  }
}
