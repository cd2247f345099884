package io.parley.connector.social;

import io.parley.connector.InboundEvent;
import io.parley.connector.WebhookAnswer;
import java.util.List;

/** What a platform's call meant. */
public sealed interface WebhookReading {

  /** Nothing to deliver: a handshake, a refusal or something that no customer did. */
  record Answered(WebhookAnswer answer) implements WebhookReading {}

  /**
   * Something was said.
   *
   * @param whenDurable the answer that is owed only once every event is durable
   */
  record Heard(List<InboundEvent> events, WebhookAnswer whenDurable) implements WebhookReading {
    public Heard {
      events = List.copyOf(events);
    }
  }
}
