package io.parley.chat;

import io.parley.platform.screens.ScreenEvent;
import io.parley.platform.screens.Screens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.UUID;

/** Tells all nodes what concerns a visitor's sockets, and agents that a visitor types. */
@ApplicationScoped
class ChatNews {
  static final String ENTRIES = "chat.entries";
  static final String READ = "chat.read";
  static final String AGENT_TYPING = "chat.agent-typing";
  static final String VISITOR_TYPING = "typing";

  @Inject private Screens screens;

  void entries(UUID visitor) {
    screens.tell(new ScreenEvent(ENTRIES, null, null, visitor(visitor).build().toString()));
  }

  void read(UUID visitor, long position) {
    String json = visitor(visitor).add("position", position).build().toString();
    screens.tell(new ScreenEvent(READ, null, null, json));
  }

  void agentTyping(UUID visitor) {
    screens.tell(new ScreenEvent(AGENT_TYPING, null, null, visitor(visitor).build().toString()));
  }

  void visitorTyping(UUID conversation, boolean on) {
    String json = Json.createObjectBuilder().add("on", on).build().toString();
    screens.tell(new ScreenEvent(VISITOR_TYPING, null, conversation, json));
  }

  private static jakarta.json.JsonObjectBuilder visitor(UUID visitor) {
    return Json.createObjectBuilder().add("visitor", visitor.toString());
  }
}
