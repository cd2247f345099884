package io.parley.conversation.outbound;

import io.parley.conversation.Message;
import io.parley.platform.messaging.Address;
import io.parley.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Puts answers on their way, once the current transaction commits. */
@ApplicationScoped
public class OutboundQueue {
  @Inject Outbox outbox;

  public void send(Message message) {
    sendAfter(message, Duration.ZERO);
  }

  void sendAfter(Message message, Duration pause) {
    outbox.putDelayed(
        Address.OUTBOUND,
        message.conversationId().toString(),
        SendOrder.TYPE,
        new SendOrder(message.id()).json(),
        pause);
  }
}
