package io.parley.platform.messaging;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.QueueBrowser;
import jakarta.transaction.Transactional;
import java.util.Enumeration;

/** Asks the broker how many messages failed too often. */
@ApplicationScoped
public class DeadLetterCount {
  /** More are trouble enough; counting on would only load the broker. */
  public static final int MOST = 1_000;

  @Resource(lookup = "jms/parley")
  ConnectionFactory connections;

  /**
   * At most {@link #MOST}.
   *
   * @throws JMSRuntimeException where the broker does not answer
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public int count() {
    try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE);
        QueueBrowser browser = context.createBrowser(context.createQueue(Address.DEAD.value()))) {
      Enumeration<?> letters = browser.getEnumeration();
      int count = 0;
      while (count < MOST && letters.hasMoreElements()) {
        letters.nextElement();
        count++;
      }
      return count;
    } catch (JMSException e) {
      throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
    }
  }
}
