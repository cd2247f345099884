package io.parley.platform.messaging;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.TextMessage;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Sends to the broker, outside any transaction: when a call returns, durable messages are on the
 * broker's disk.
 */
@ApplicationScoped
public class Broker {
  @Resource(lookup = "jms/parley")
  ConnectionFactory connections;

  @Inject Clock clock;

  /**
   * A message to an address.
   *
   * @param tenantId whose it is
   * @param groupKey empty for none
   * @param deliverAt null for at once
   */
  public record Message(
      String address,
      String tenantId,
      String type,
      String groupKey,
      String json,
      Instant deliverAt) {}

  /**
   * @throws JMSRuntimeException where the broker did not take all of them; some may have been sent
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public void send(List<Message> messages) {
    try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
      for (Message message : messages) {
        JMSProducer producer = context.createProducer().setDeliveryMode(DeliveryMode.PERSISTENT);
        delay(message).ifPresent(delay -> producer.setDeliveryDelay(delay.toMillis()));
        producer.send(context.createQueue(message.address()), text(context, message));
      }
    }
  }

  /** Tells every current subscriber of a topic; nobody else will ever know. */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public void publish(Message message) {
    try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
      context
          .createProducer()
          .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
          .send(context.createTopic(message.address()), text(context, message));
    }
  }

  private java.util.Optional<Duration> delay(Message message) {
    return java.util.Optional.ofNullable(message.deliverAt())
        .map(at -> Duration.between(clock.instant(), at))
        .filter(Duration::isPositive);
  }

  private static TextMessage text(JMSContext context, Message message) {
    try {
      TextMessage text = context.createTextMessage(message.json());
      text.setStringProperty(Header.TENANT, message.tenantId());
      text.setStringProperty(Header.TYPE, message.type());
      if (!message.groupKey().isEmpty()) {
        text.setStringProperty(Header.GROUP, message.groupKey());
      }
      return text;
    } catch (JMSException e) {
      throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
    }
  }
}
