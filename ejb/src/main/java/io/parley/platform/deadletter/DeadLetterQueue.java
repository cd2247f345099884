package io.parley.platform.deadletter;

import io.parley.platform.DomainException;
import io.parley.platform.messaging.Address;
import io.parley.platform.messaging.Broker;
import io.parley.platform.messaging.Header;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The broker's side of dead letters. */
@ApplicationScoped
class DeadLetterQueue {
  /** Set by Artemis when it gives a message up. */
  private static final String ORIGINAL_ADDRESS = "_AMQ_ORIG_ADDRESS";

  private static final long WAIT_MILLIS = 2_000;
  private static final Pattern MESSAGE_ID = Pattern.compile("ID:[A-Za-z0-9-]{1,100}");

  @Resource(lookup = "jms/parley")
  private ConnectionFactory connections;

  /** What can be told of a letter without opening it. */
  record Envelope(String messageId, String address, String type, String tenantId, long sentAt) {}

  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  List<Envelope> look(int limit) {
    List<Envelope> found = new ArrayList<>();
    try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE);
        QueueBrowser browser = context.createBrowser(context.createQueue(Address.DEAD.value()))) {
      var letters = Collections.list((java.util.Enumeration<?>) browser.getEnumeration());
      for (Object letter : letters.subList(0, Math.min(limit, letters.size()))) {
        found.add(envelope((Message) letter));
      }
      return found;
    } catch (JMSException e) {
      throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
    }
  }

  /** The letter as it can be sent once more to where it was to go; it stays on the queue. */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  Optional<Broker.Message> open(String messageId) {
    try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE);
        QueueBrowser browser =
            context.createBrowser(context.createQueue(Address.DEAD.value()), selector(messageId))) {
      var letters = browser.getEnumeration();
      return letters.hasMoreElements()
          ? Optional.of(copy((Message) letters.nextElement()))
          : Optional.empty();
    } catch (JMSException e) {
      throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
    }
  }

  /**
   * Takes a letter off the queue for good; false where it is not there any more. Outside of a
   * transaction, in which the resource adapter would take it without ever acknowledging it.
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  boolean drop(String messageId) {
    try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE);
        JMSConsumer consumer =
            context.createConsumer(
                context.createQueue(Address.DEAD.value()), selector(messageId))) {
      return consumer.receive(WAIT_MILLIS) != null;
    }
  }

  /**
   * @throws DomainException where the text has not the form of an id, which is then nobody's
   */
  private static String selector(String messageId) {
    if (!MESSAGE_ID.matcher(messageId).matches()) {
      throw DomainException.notFound("platform.dead-letter");
    }
    return "JMSMessageID = '" + messageId + "'";
  }

  /** A new message: the old one bears the marks of its failures. */
  private static Broker.Message copy(Message letter) throws JMSException {
    return new Broker.Message(
        letter.getStringProperty(ORIGINAL_ADDRESS),
        letter.getStringProperty(Header.TENANT),
        letter.getStringProperty(Header.TYPE),
        text(letter.getStringProperty(Header.GROUP)),
        letter.getBody(String.class),
        null);
  }

  private static Envelope envelope(Message letter) throws JMSException {
    return new Envelope(
        letter.getJMSMessageID(),
        text(letter.getStringProperty(ORIGINAL_ADDRESS)),
        text(letter.getStringProperty(Header.TYPE)),
        text(letter.getStringProperty(Header.TENANT)),
        letter.getJMSTimestamp());
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
