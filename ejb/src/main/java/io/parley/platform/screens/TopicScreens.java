package io.parley.platform.screens;

import io.parley.platform.messaging.Address;
import io.parley.platform.messaging.Broker;
import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.StringReader;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Publishes on the topic that every node's screens listen to. */
@ApplicationScoped
class TopicScreens implements Screens {
  private static final Logger LOG = Logger.getLogger(TopicScreens.class.getName());

  @Inject Broker broker;
  @Resource ManagedExecutorService executor;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transactions;

  @Override
  public void tell(ScreenEvent event) {
    TenantId tenant = Tenancy.current();
    if (transactions.getTransactionKey() == null) {
      publishLater(tenant, event);
    } else {
      transactions.registerInterposedSynchronization(new AfterCommit(tenant, event));
    }
  }

  /** Not in the caller's thread: a slow broker must not hold up a decision that has been taken. */
  private void publishLater(TenantId tenant, ScreenEvent event) {
    executor.execute(() -> publish(tenant, event));
  }

  private void publish(TenantId tenant, ScreenEvent event) {
    try {
      broker.publish(
          new Broker.Message(
              Address.SCREENS.value(), tenant.value(), event.type(), "", envelope(event), null));
    } catch (RuntimeException e) {
      // News only: screens find the truth again when they reconcile.
      LOG.log(Level.FINE, "screens not told of {0}: {1}", new Object[] {event.type(), e});
    }
  }

  private static String envelope(ScreenEvent event) {
    JsonObjectBuilder envelope = Json.createObjectBuilder().add("type", event.type());
    if (event.agentId() != null) {
      envelope.add("agentId", event.agentId().toString());
    }
    if (event.conversationId() != null) {
      envelope.add("conversationId", event.conversationId().toString());
    }
    try (JsonReader details = Json.createReader(new StringReader(event.json()))) {
      return envelope.add("details", details.readObject()).build().toString();
    }
  }

  private final class AfterCommit implements Synchronization {
    private final TenantId tenant;
    private final ScreenEvent event;

    AfterCommit(TenantId tenant, ScreenEvent event) {
      this.tenant = tenant;
      this.event = event;
    }

    @Override
    public void beforeCompletion() {
      // told only afterwards
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        publishLater(tenant, event);
      }
    }
  }
}
