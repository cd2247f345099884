package io.parley.api.v1;

import io.parley.conversation.ConversationSummary;
import io.parley.conversation.ConversationView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A conversation. */
@Schema(name = "Conversation")
public record ConversationBody(
    UUID id,
    UUID customerId,
    String customerName,
    String subject,
    State state,
    Instant openedAt,
    @Schema(description = "when something was last written in it") Instant lastAt,
    @Schema(description = "the place of its newest message") long lastSequence,
    @Schema(description = "its contacts, one a channel; only where one conversation is read")
        List<LegBody> legs) {

  /** Whether it goes on. */
  @Schema(name = "ConversationState")
  public enum State {
    OPEN,
    RESOLVED;

    static State of(boolean open) {
      return open ? OPEN : RESOLVED;
    }
  }

  static ConversationBody of(ConversationSummary c) {
    return new ConversationBody(
        c.id(),
        c.customerId(),
        c.customerName(),
        c.subject(),
        State.of(c.open()),
        c.openedAt(),
        c.lastAt(),
        c.lastSequence(),
        null);
  }

  static ConversationBody of(ConversationView c) {
    return new ConversationBody(
        c.id(),
        c.customerId(),
        c.customerName(),
        c.subject(),
        State.of(c.open()),
        c.openedAt(),
        c.lastAt(),
        c.lastSequence(),
        c.legs().stream().map(LegBody::of).toList());
  }
}
