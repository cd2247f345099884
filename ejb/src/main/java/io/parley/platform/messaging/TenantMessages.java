package io.parley.platform.messaging;

import io.parley.platform.patience.Patience;
import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.util.function.Consumer;

/**
 * The door of every queue: binds the tenant that the message's header names, bears outages of the
 * database with patience, and keeps why a delivery failed before it throws on.
 */
@ApplicationScoped
public class TenantMessages {
  @Inject Patience patience;
  @Inject DeliveryFailures failures;

  public void receive(Message message, Consumer<Delivered> receiver) {
    try {
      Delivered delivered = read(message);
      TenantId tenant = new TenantId(message.getStringProperty(Header.TENANT));
      patience.run(() -> Tenancy.run(tenant, () -> receiver.accept(delivered)));
    } catch (JMSException e) {
      throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
    } catch (RuntimeException e) {
      failures.keep(message, e);
      throw e;
    }
  }

  private static Delivered read(Message message) throws JMSException {
    if (!(message instanceof TextMessage text)) {
      throw new IllegalArgumentException("not a text message");
    }
    return new Delivered(
        text.getStringProperty(Header.TYPE),
        text.getText(),
        text.propertyExists(Header.GROUP_FIRST) && text.getBooleanProperty(Header.GROUP_FIRST));
  }
}
