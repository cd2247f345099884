package io.parley.routing.kernel;

import io.parley.routing.kernel.Outcome.Refusal;
import java.util.UUID;

/** Agents come, go and say what they do. */
final class Attendance {
  private final Board board;
  private final Answers answers;

  Attendance(Board board, Answers answers) {
    this.board = board;
    this.answers = answers;
  }

  Outcome become(UUID agentId, AgentState state) {
    LiveAgent agent = board.agent(agentId);
    if (agent == null) {
      return Outcome.refused(Refusal.GONE);
    }
    if (agent.standing.state() == state) {
      return Outcome.REPEATED;
    }
    board.change(agent, agent.standing.become(state, board.now));
    if (state != AgentState.AVAILABLE) {
      answers.rescindAll(agent, "agent-" + state.name().toLowerCase(java.util.Locale.ROOT));
    }
    startGrace(agent);
    return Outcome.DONE;
  }

  Outcome connect(UUID agentId) {
    LiveAgent agent = board.agent(agentId);
    if (agent == null) {
      return Outcome.refused(Refusal.GONE);
    }
    if (agent.standing.connected()) {
      return Outcome.REPEATED;
    }
    board.change(agent, agent.standing.connect());
    return Outcome.DONE;
  }

  Outcome disconnect(UUID agentId) {
    LiveAgent agent = board.agent(agentId);
    if (agent == null) {
      return Outcome.refused(Refusal.GONE);
    }
    if (!agent.standing.connected()) {
      return Outcome.REPEATED;
    }
    board.change(agent, agent.standing.disconnect(board.now));
    answers.rescindAll(agent, "agent-disconnected");
    startGrace(agent);
    return Outcome.DONE;
  }

  /** The agent did not come back in time; after a takeover they may still have an offer. */
  void endGrace(LiveAgent agent) {
    board.change(agent, agent.standing.become(AgentState.OFFLINE, board.now));
    answers.rescindAll(agent, "agent-offline");
  }

  void startGrace(LiveAgent agent) {
    AgentStanding standing = agent.standing;
    if (standing.disconnectedAt() != null && standing.state() != AgentState.OFFLINE) {
      board.deadlines.add(
          standing.disconnectedAt().plus(board.rules.grace()),
          Deadlines.Kind.GRACE_ENDS,
          agent.id());
    }
  }
}
