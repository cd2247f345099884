package io.parley.platform.deadletter;

import io.parley.platform.messaging.Address;
import io.parley.platform.messaging.Header;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;
import jakarta.jms.TextMessage;
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

  /**
   * Takes a letter off the queue and, within the same transaction of the broker, puts it back to
   * where it was to go.
   *
   * @return where it went, empty where it is not there any more
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<String> sendBack(String messageId) {
    try (JMSContext context = connections.createContext()) {
      Message letter = take(context, messageId);
      if (letter == null) {
        return Optional.empty();
      }
      String address = letter.getStringProperty(ORIGINAL_ADDRESS);
      context.createProducer().send(context.createQueue(address), copy(context, letter));
      return Optional.of(address);
    } catch (JMSException e) {
      throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
    }
  }

  /** Takes a letter off the queue for good; false where it is not there any more. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean drop(String messageId) {
    try (JMSContext context = connections.createContext()) {
      return take(context, messageId) != null;
    }
  }

  private static Message take(JMSContext context, String messageId) {
    if (!MESSAGE_ID.matcher(messageId).matches()) {
      return null;
    }
    String selector = "JMSMessageID = '" + messageId + "'";
    return context
        .createConsumer(context.createQueue(Address.DEAD.value()), selector)
        .receive(2_000);
  }

  /** A new message: the old one bears the marks of its failures. */
  private static Message copy(JMSContext context, Message letter) throws JMSException {
    TextMessage copy = context.createTextMessage(letter.getBody(String.class));
    for (String name : List.of(Header.TENANT, Header.TYPE, Header.GROUP)) {
      String value = letter.getStringProperty(name);
      if (value != null) {
        copy.setStringProperty(name, value);
      }
    }
    return copy;
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
